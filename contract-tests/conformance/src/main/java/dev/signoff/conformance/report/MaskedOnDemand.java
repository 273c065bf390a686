package dev.signoff.conformance.report;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable list whose elements are masked when they are first read. Masking an exchange takes
 * longer than sending it, and many runs need no exchange in their report. Safe for several threads.
 */
final class MaskedOnDemand<T, R> extends AbstractList<R> {
  private final List<T> originals;
  private final Function<T, R> mask;
  private final AtomicReferenceArray<R> masked;

  MaskedOnDemand(List<T> originals, Function<T, R> mask) {
    this.originals = originals;
    this.mask = mask;
    this.masked = new AtomicReferenceArray<>(originals.size());
  }

  @Override
  public R get(int index) {
    @Nullable R known = masked.get(index);
    if (known != null) {
      return known;
    }
    R result = mask.apply(originals.get(index));
    masked.set(index, result);
    return result;
  }

  @Override
  public int size() {
    return originals.size();
  }
}
