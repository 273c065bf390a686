package dev.signoff.bench.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of a figure with a baseline, with a goal, or with both.
 *
 * @param baseline name of the baseline, which was measured in the same run, or null
 * @param value ratio to the baseline, or the figure itself if there is no baseline
 * @param goal goal for the value, or null if the comparison is only information
 */
public record BaselineComparison(@Nullable String baseline, double value, @Nullable Goal goal) {

  /** {@return whether there is a goal that the value does not meet} */
  @JsonProperty
  public boolean missed() {
    return goal != null && !goal.isMetBy(value);
  }
}
