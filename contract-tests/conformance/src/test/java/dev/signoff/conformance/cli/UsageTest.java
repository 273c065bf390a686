package dev.signoff.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.check.SessionPool;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.spec.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that wrong usage ends with exit code 2, a sentence about the mistake and a hint at the
 * help.
 */
class UsageTest {
  private static final String MQ = "ibm-mq --url https://localhost:1 --user mqadmin ";

  private final CommandRunner shell = new CommandRunner().with("SET", "secret").with("EMPTY", "");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "--password-env NONE | The environment variable NONE, which --password-env names, is not set.",
        "--password-env EMPTY | The environment variable EMPTY, which --password-env names, is empty.",
        "-v | There is no password for mqadmin: name a variable with --password-env.",
        "--password-env SET --other-user x | There is no password for x: name a variable with --other-password-env.",
        "--password-env SET --other-password-env SET | A password of another user needs --other-user.",
        "--password-env SET --expired-token-env NONE | The environment variable NONE, which --expired-token-env names, is not set.",
        "--password-env SET --only MQ-LOGOUT-80 | There is no check MQ-LOGOUT-80 of ibm-mq; similar: MQ-LOGOUT-",
        "--password-env SET --skip mq-logout-08 | There is no check mq-logout-08 of ibm-mq; similar: MQ-LOGOUT-08",
        "--password-env SET --only A,B | There is no check A of ibm-mq.",
        "--password-env SET --release 9.0.1 | IBM MQ 9.0.1 has no resource login: it came with 9.0.2.",
        "--password-env SET --timeout 0 | Invalid value for option '--timeout': write a time like 10s or 500ms, not '0'.",
        "--password-env SET --trust no.pem | The file no.pem cannot be read.",
        "--password-env SET --expected no.yaml | no.yaml",
        "--password-env SET --report /dev/null/x | The directory /dev/null/x cannot be created.",
        "--password-env SET --insecure --trust x.pem | mutually exclusive",
        "--password-env SET --password x | mutually exclusive",
        "--password-env SET --passwd | There is no option --passwd. Did you mean",
        "--password-env SET --key x | There is no option --key.",
        "--password-env SET --url https://h?x | should be specified only once",
      })
  void wrongOptionsAreNamed(String options, String sentence) {
    assertThat(shell.line(MQ + options)).isEqualTo(2);

    assertThat(shell.err())
        .contains(sentence)
        .doesNotContain("\tat ")
        .endsWith("Help: ./signoff conform ibm-mq --help\n");
    assertThat(shell.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ibm-mq | Missing required options: '--url=URL', '--user=NAME'.",
        "ibm-mq --url localhost --user x --password-env SET | The URL must begin with http:// or https://: localhost.",
        "ibm-mq --url https://a:b:c/ --user x --password-env SET | The URL must be scheme, host and port",
        "ibm-mq --url https://a{b --user x --password-env SET | is no URL",
        "rested --url https://h --user x --password-env SET | Missing required option",
        "rested --url https://h --user x --password-env SET --endpoint e --key-env NONE | The environment variable NONE, which --key-env names, is not set.",
        "ibm-mqq | There is no command ibm-mqq. Did you mean",
        "list mq | There is no vendor 'mq'. There are ibm-mq, rested, rocket-chat.",
        "compare | Missing required parameter: 'DIR'.",
        "compare nowhere | nowhere"
      })
  void wrongCommandsAreNamed(String line, String sentence) {
    assertThat(shell.line(line)).isEqualTo(2);
    assertThat(shell.err()).contains(sentence).contains("\nHelp: ").doesNotContain("\tat ");
  }

  @Test
  void noCommandAtAllNamesThem() {
    assertThat(shell.run()).isEqualTo(2);
    assertThat(shell.err()).startsWith("Name a command: ibm-mq, rested, rocket-chat, list or");
  }

  @Test
  void aPasswordBehindAMisspeltOptionIsNotRepeated() {
    assertThat(shell.line(MQ + "--passwort geheim")).isEqualTo(2);
    assertThat(shell.err()).contains("--passwort").doesNotContain("geheim");

    assertThat(shell.line(MQ + "--passwort=geheim")).isEqualTo(2);
    assertThat(shell.err()).contains("--passwort").doesNotContain("geheim");

    assertThat(shell.line(MQ + "--password-env SET geheim")).isEqualTo(2);
    assertThat(shell.err()).doesNotContain("geheim");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq", "rested", "rocket-chat"})
  void helpContainsBoundsExitCodesAndAnExample(String vendor) {
    assertThat(shell.run(vendor, "--help")).isZero();

    assertThat(shell.out().replaceAll("\\s+", " "))
        .startsWith("Usage: ./signoff conform " + vendor + " ")
        .contains(
            RawHttpClient.MAX_REQUESTS + " at most",
            SessionPool.MAX_SESSIONS + " at most",
            " 130 Interrupted.");
    assertThat(shell.out()).contains("\n  ./signoff conform " + vendor + " --url ");
    assertThat(shell.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void helpSaysThatQueuesAreCreatedWithoutQmgr() {
    Object example =
        Contract.load("ibm-mq").operation("createQueue").pathParameterExamples().get("qmgrName");
    assertThat(shell.run("ibm-mq", "--help")).isZero();

    assertThat(shell.out().replaceAll("\\s+", " "))
        .contains("Default: " + example + ". Without this option, queues are therefore created on");
  }

  @Test
  void theVersionNamesTheContractsToo() {
    assertThat(shell.run("-V")).isZero();
    assertThat(shell.out().lines()).hasSize(4);
    assertThat(shell.out()).startsWith("signoff conform ").contains("contract rocket-chat ");
  }
}
