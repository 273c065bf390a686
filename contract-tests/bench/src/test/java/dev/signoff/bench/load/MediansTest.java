package dev.signoff.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MediansTest {
  @Test
  void oneThatWasDisturbedDoesNotCount() {
    assertThat(Medians.of(70, 3, 72)).isEqualTo(70);
  }

  @Test
  void ofTwoItIsTheMiddle() {
    assertThat(Medians.of(4, 2)).isEqualTo(3);
  }

  @Test
  void ofNothingThereIsNone() {
    assertThatThrownBy(Medians::of).isInstanceOf(IllegalArgumentException.class);
  }
}
