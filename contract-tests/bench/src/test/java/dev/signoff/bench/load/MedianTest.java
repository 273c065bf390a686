package dev.signoff.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MedianTest {
  @Test
  void oneThatWasDisturbedDoesNotCount() {
    assertThat(Median.of(70, 3, 72)).isEqualTo(70);
  }

  @Test
  void ofTwoItIsTheMiddle() {
    assertThat(Median.of(4, 2)).isEqualTo(3);
  }

  @Test
  void ofNothingThereIsNone() {
    assertThatThrownBy(Median::of).isInstanceOf(IllegalArgumentException.class);
  }
}
