package dev.signoff.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DemoTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void everyStepComesOutAsTheContractsSay() {
    int exitCode = Demo.run(out);

    assertThat(said())
        .contains("IBM MQ 9.0.5", "IBM MQ 9.0.4", "rested, the token in a cookie")
        .contains("in the header Authorization", "Rocket.Chat", "lives, as documented")
        .containsPattern("All \\d+ steps came out as the contracts say\\.")
        .containsPattern(
            "\\d{3} documented outcomes, compared in .* the server, the SDK: all the same")
        .contains(
            "the pact took no part", "The pacts are written, and take part, in ./signoff test")
        .doesNotContain("FAIL");
    assertThat(exitCode).isZero();
  }

  @Test
  void aStepThatComesOutOtherwiseIsShownAndCounted() {
    DemoSteps steps = new DemoSteps(out);

    steps.take("nothing is sent", 200, () -> "");

    assertThat(steps.allWell()).isFalse();
    assertThat(said())
        .contains("FAIL nothing is sent", "(expected 200)", "1 of 1 steps came out otherwise.");
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
