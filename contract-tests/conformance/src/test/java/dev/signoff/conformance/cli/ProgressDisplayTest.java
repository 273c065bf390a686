package dev.signoff.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.Catalogue;
import dev.signoff.conformance.check.Check;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  private static final Check CHECK = Catalogue.of("ibm-mq").get(0).check();

  private final StringWriter err = new StringWriter();
  private long seconds;

  @Test
  void aWaitIsAlwaysReported() {
    ProgressDisplay status = status(Map.of());

    status.waits(Duration.ofMillis(43_050));
    status.waits(Duration.ofMillis(50));

    assertThat(err)
        .hasToString(
            "The server limits the rate: waiting 43 s.\nThe server limits the rate: waiting 1 s.\n");
  }

  @Test
  void anInternalErrorShowsItsTraceOnlyInDebugMode() {
    RuntimeException error = new IllegalStateException("oops");

    status(Map.of()).checkCrashed(CHECK, error);
    assertThat(err.toString()).isEmpty();
    status(Map.of("SIGNOFF_DEBUG", "1")).checkCrashed(CHECK, error);
    assertThat(err.toString())
        .startsWith("java.lang.IllegalStateException: oops")
        .contains("\tat ");
  }

  @Test
  void withoutATerminalALineIsPrintedEveryFiveSeconds() {
    ProgressDisplay status = status(Map.of());
    for (int number = 1; number <= 12; number++) {
      status.begins(CHECK, number, 12);
      seconds++;
    }

    assertThat(err).hasToString("[6/12] " + CHECK.id() + "\n[11/12] " + CHECK.id() + "\n");
  }

  private ProgressDisplay status(Map<String, String> environment) {
    return new ProgressDisplay(
        new PrintWriter(err, true),
        new CliEnvironment(environment, new CommandRunner().terminal()),
        new OutputOptions(),
        () -> TimeUnit.SECONDS.toNanos(seconds));
  }
}
