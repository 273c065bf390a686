package dev.signoff.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {
  private static final Figure RATE = Figure.of("server", "Rate", "IBM MQ", 50, "/s");

  @Test
  void goalIsComparedWithTheRatio() {
    assertThat(RATE.against("Grizzly", 100, Goal.atLeast(0.5)).missed()).isFalse();
    assertThat(RATE.against("Grizzly", 100, Goal.atLeast(0.51)).missed()).isTrue();
  }

  @Test
  void lessCanBeBetter() {
    assertThat(RATE.against("Jersey", 20, Goal.atMost(2.5)).missed()).isFalse();
    assertThat(RATE.against("Jersey", 20, Goal.atMost(2.4)).missed()).isTrue();
  }

  @Test
  void goalWithoutBaselineIsComparedWithTheFigure() {
    assertThat(RATE.goal(Goal.atMost(50)).missed()).isFalse();
    assertThat(RATE.goal(Goal.atMost(49)).missed()).isTrue();
  }

  @Test
  void oneMissedGoalIsEnough() {
    Figure figure =
        RATE.against("Grizzly", 100, Goal.atLeast(0.1))
            .against("WireMock", 10, Goal.atLeast(6))
            .against("Jersey", 1);

    assertThat(figure.missed()).isTrue();
  }

  @Test
  void comparisonWithoutGoalMissesNothing() {
    assertThat(RATE.against("Grizzly", 1e9).missed()).isFalse();
  }

  @Test
  void nanMeetsNoGoal() {
    assertThat(Goal.atLeast(0).isMetBy(Double.NaN)).isFalse();
    assertThat(Goal.atMost(9).isMetBy(Double.NaN)).isFalse();
  }
}
