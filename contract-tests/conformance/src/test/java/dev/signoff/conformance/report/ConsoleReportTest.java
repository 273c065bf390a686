package dev.signoff.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
  @Test
  void itBeginsWithWhatWasChecked() {
    assertThat(text(SampleReports.mixed()).lines())
        .startsWith(
            "Signoff conformance 0.1.0, contract rocket-chat 1.2.0, profile rocket-chat",
            "https://chat.example.com, 2026-11-21 10:15:30 UTC");
  }

  @Test
  void aFailureIsReportedInFull() {
    assertThat(text(SampleReports.mixed()))
        .contains("FAIL RC-LOGOUT-08 (must)")
        .contains("me after logout: expected status 401, got 200")
        .contains("the second logout is accepted")
        .contains("the vendor says: The vendor's sentence of RC-LOGOUT-08. (vendor page)")
        .contains("sent:      curl -i -X POST")
        .contains("received:  status 200")
        .contains("Content-Type: application/json");
  }

  @Test
  void theRestIsShort() {
    assertThat(text(SampleReports.mixed()).lines())
        .contains("warn RC-LOGIN-03 login with resume: expected status 200, got 400")
        .contains("info RC-LOGOUT-12 GET logs out as well")
        .contains("skip RC-RATE-01, RC-LOGIN-04: needs --other-user");
  }

  @Test
  void itEndsWithCountsAndEffort() {
    assertThat(text(SampleReports.mixed()))
        .endsWith(
            "The server does not conform.\n1 passed, 1 failed, 1 warning, 1 observed, 2 skipped,"
                + " 1 error; 96 requests, 14 logins, 0.6 s\n");
  }

  @Test
  void aRunThatEndedEarlySaysSo() {
    assertThat(text(SampleReports.ended(SampleReports.conforming(), "nobody answers")))
        .contains("the run ended early: nobody answers\nThe server was not checked to the end.\n")
        .contains("1.5 s of it waiting");
  }

  @Test
  void expectationsAreReported() {
    ConformanceReport report =
        SampleReports.broken()
            .withExpectedFailures(
                List.of(SampleReports.failed().expected("slow (team, since then)")),
                List.of("RC-X is expected to fail, but passes: take it out of e.yaml."));

    String text =
        ConsoleReport.text(new RunVerdict(report, List.of("RC-Y was skipped.")), TextStyle.PLAIN);

    assertThat(text)
        .contains("known RC-LOGOUT-08", "expected: slow (team, since then)")
        .contains("FAIL RC-X is expected to fail")
        .contains("note RC-Y was skipped.");
  }

  @Test
  void noServerWritesOnTheTerminalWhatItLikes() {
    assertThat(text(SampleReports.mixed())).doesNotContain("\u001b", "\u0001", "\u202e");
  }

  @Test
  void aLongBodyIsCut() {
    assertThat(text(SampleReports.mixed()).lines()).allMatch(line -> line.length() < 500);
  }

  @Test
  void theCallerDecidesHowThingsAreSetOff() {
    UnaryOperator<String> bad = text -> "<" + text + ">";
    TextStyle style =
        new TextStyle(
            TextStyle.PLAIN.strong(),
            TextStyle.PLAIN.good(),
            bad,
            TextStyle.PLAIN.warn(),
            TextStyle.PLAIN.faint());

    assertThat(ConsoleReport.text(ExpectedFailures.none().applyTo(SampleReports.mixed()), style))
        .contains("<FAIL> RC-LOGOUT-08");
  }

  private static String text(ConformanceReport report) {
    return ConsoleReport.text(ExpectedFailures.none().applyTo(report), TextStyle.PLAIN);
  }
}
