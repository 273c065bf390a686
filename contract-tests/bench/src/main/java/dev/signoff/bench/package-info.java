/** Benchmark of logouts, {@code ./signoff bench}: ratios to baselines of the same run. */
@NullMarked
package dev.signoff.bench;

import org.jspecify.annotations.NullMarked;
