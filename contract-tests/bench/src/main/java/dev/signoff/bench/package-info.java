/** What {@code ./signoff bench} runs: measures logouts, as ratios to baselines of the same run. */
@NullMarked
package dev.signoff.bench;

import org.jspecify.annotations.NullMarked;
