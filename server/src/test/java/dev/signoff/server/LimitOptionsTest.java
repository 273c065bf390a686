package dev.signoff.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signoff.server.limits.Limits;
import dev.signoff.server.limits.RateLimit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class LimitOptionsTest {

  @Test
  void withoutOptionsTheLimitsHaveTheirDefaults() {
    assertThat(values(limits())).isEqualTo(values(new Limits()));
  }

  @Test
  void eachOptionSetsItsLimit() {
    Limits limits =
        limits(
            "--max-head=1001",
            "--max-headers=1002",
            "--max-body=1003",
            "--max-connections=1004",
            "--max-connections-per-address=1005",
            "--idle-seconds=1006",
            "--request-seconds=1007",
            "--max-sessions=1008",
            "--max-sessions-per-user=1009",
            "--login-failures=1010/1s",
            "--login-failures-per-address=1011/2s");

    assertThat(values(limits))
        .isEqualTo(
            List.of(
                1001,
                1002,
                1003,
                1004,
                1005,
                Duration.ofSeconds(1006),
                Duration.ofSeconds(1007),
                1008,
                1009,
                new RateLimit(1010, Duration.ofSeconds(1)),
                new RateLimit(1011, Duration.ofSeconds(2))));
  }

  @ParameterizedTest
  @CsvSource({
    "--max-head=255, 'The limit for bytes of a head must be 256 or more, not 255.'",
    "--max-body=0, 'The limit for bytes of a body must be 1 or more, not 0.'",
    "--max-body=16777217, 'The limit for bytes of a body must be 16777216 or less, not 16777217.'",
    "--max-body=2147483647, 'The limit for bytes of a body must be 16777216 or less, not"
        + " 2147483647.'",
    "--max-headers=0, 'The limit for headers must be 1 or more, not 0.'",
    "--request-seconds=0, 'The limit for a request must be 1 s or more, not PT0S.'"
  })
  void anInvalidLimitIsRefusedWithOneSentence(String option, String sentence) {
    assertThat(refusal(option)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--login-failures=0/5m", "--login-failures-per-address=5"})
  void anInvalidRateIsRefusedWithOneSentence(String option) {
    assertThat(refusal(option)).contains("is not a rate limit: write requests/interval");
  }

  private static List<Object> values(Limits limits) {
    return List.of(
        limits.headBytes(),
        limits.headers(),
        limits.bodyBytes(),
        limits.connections(),
        limits.connectionsPerAddress(),
        limits.idle(),
        limits.request(),
        limits.sessions(),
        limits.sessionsPerUser(),
        limits.loginFailures(),
        limits.loginFailuresPerAddress());
  }

  private static Limits limits(String... options) {
    TestCommand program = new TestCommand();
    new CommandLine(program).parseArgs(options);
    return program.options.limits();
  }

  private static String refusal(String option) {
    return String.valueOf(
        assertThatExceptionOfType(ParameterException.class)
            .isThrownBy(() -> limits(option))
            .actual()
            .getMessage());
  }

  @Command
  private static final class TestCommand {
    @Mixin private LimitOptions options = new LimitOptions();
  }
}
