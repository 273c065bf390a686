package dev.signoff.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MedianTest {
  @Test
  void oneDisturbedValueHasNoEffect() {
    assertThat(Median.of(70, 3, 72)).isEqualTo(70);
  }

  @Test
  void theMedianOfTwoValuesIsTheirMean() {
    assertThat(Median.of(4, 2)).isEqualTo(3);
  }

  @Test
  void noValuesAreRefused() {
    assertThatThrownBy(Median::of).isInstanceOf(IllegalArgumentException.class);
  }
}
