package dev.signoff.bench.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside a baseline, or beside a goal that needs none.
 *
 * @param baseline what was measured in the same run to compare with, or null
 * @param value the ratio to the baseline, or the figure itself
 * @param goal what it should be, or null if it is only for the reader
 */
public record BaselineComparison(@Nullable String baseline, double value, @Nullable Goal goal) {

  /** {@return whether there is a goal, and it is missed} */
  @JsonProperty
  public boolean missed() {
    return goal != null && !goal.isMetBy(value);
  }
}
