package dev.signoff.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedFailuresTest {
  private static final Set<String> IDS =
      Set.of("RC-LOGOUT-01", "RC-LOGOUT-08", "RC-LOGIN-03", "RC-RATE-01", "RC-ME-01");

  @TempDir private Path directory;

  @Test
  void aKnownFailureDoesNotFailTheRun() throws IOException {
    RunVerdict judgement = expecting("RC-LOGOUT-08").applyTo(SampleReports.broken());

    assertThat(judgement.fails()).isFalse();
    assertThat(judgement.report().results().get(1).expected())
        .isEqualTo("the cache is slow (team sessions, since 2026-10-01)");
  }

  @Test
  void anotherFailureDoes() throws IOException {
    assertThat(expecting("RC-RATE-01").applyTo(SampleReports.broken()).fails()).isTrue();
    assertThat(ExpectedFailures.none().applyTo(SampleReports.broken()).fails()).isTrue();
    assertThat(ExpectedFailures.none().applyTo(SampleReports.conforming()).fails()).isFalse();
  }

  @Test
  void aFailureThatNoLongerHappensFailsTheRun() throws IOException {
    RunVerdict judgement = expecting("RC-LOGOUT-01").applyTo(SampleReports.conforming());

    assertThat(judgement.fails()).isTrue();
    assertThat(judgement.report().outdated())
        .singleElement()
        .asString()
        .startsWith("RC-LOGOUT-01 is expected to fail (the cache is slow, owner team sessions")
        .contains("but passes: remove it from")
        .contains("expected.yaml");
  }

  @Test
  void anExpectedFailureThatWasNotCheckedIsOnlyReported() throws IOException {
    RunVerdict skipped =
        expecting("RC-RATE-01")
            .applyTo(
                SampleReports.report(
                    "https://a",
                    List.of(SampleReports.skipped("RC-RATE-01", "needs --other-user"))));

    assertThat(skipped.fails()).isFalse();
    assertThat(skipped.notes()).singleElement().asString().contains("needs --other-user");
    assertThat(expecting("RC-LOGIN-03").applyTo(SampleReports.conforming()).notes())
        .singleElement()
        .asString()
        .contains("was not checked");
  }

  @Test
  void anErrorMeansThatTheSuiteFailed() throws IOException {
    ConformanceReport report =
        SampleReports.report("https://a", List.of(SampleReports.passed(), SampleReports.crashed()));

    assertThat(expecting("RC-ME-01").applyTo(report).outcome())
        .isEqualTo(ConformanceReport.RunOutcome.SUITE_FAILED);
    assertThat(ExpectedFailures.none().applyTo(SampleReports.mixed()).outcome())
        .isEqualTo(ConformanceReport.RunOutcome.BROKEN);
  }

  @Test
  void aRunThatEndedEarlyIsNoSuccess() {
    ConformanceReport report = SampleReports.ended(SampleReports.conforming(), "nobody answers");

    assertThat(ExpectedFailures.none().applyTo(report).outcome())
        .isEqualTo(ConformanceReport.RunOutcome.ENDED_EARLY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "expected: [{id: RC-LOGOUT-8, reason: r, owner: o, date: 2026-10-01}] |"
            + " entry 1 (RC-LOGOUT-8): there is no requirement RC-LOGOUT-8; there are RC-LOGOUT-01,",
        "expected: [{reason: r, owner: o, date: 2026-10-01}] | entry 1: \"id\" is missing",
        "expected: [{id: RC-ME-01, owner: o, date: 2026-10-01}] | \"reason\" is missing",
        "expected: [{id: RC-ME-01, reason: '', owner: o, date: 2026-10-01}] | \"reason\" is missing",
        "expected: [{id: RC-ME-01, reason: r, date: 2026-10-01}] | \"owner\" is missing",
        "expected: [{id: RC-ME-01, reason: r, owner: o}] | \"date\" is missing",
        "expected: [{id: RC-ME-01, reason: r, owner: o, date: tomorrow}] |"
            + " \"tomorrow\" is no date: write it as 2026-11-21",
        "expected: [{id: RC-ME-01, reason: r, owner: o, date: 2026-02-30}] | is no date",
        "expected: [{id: RC-ME-01, reason: r, owner: o, date: 2026-10-01, until: x}] |"
            + " unknown field \"until\"",
        "expected: [RC-ME-01] | entry 1 must have the fields",
        "expected: {} | it must contain a list named \"expected\"",
        "known: [] | it must contain a list named \"expected\"",
        "`` | it must contain a list named \"expected\"",
        "{expected: [], more: 1} | unknown field \"more\"",
        "expected: [ | line 1",
        "{expected: [], expected: []} | line 1",
      })
  void aMistakeIsNamed(String yaml, String message) throws IOException {
    Path file = Files.writeString(directory.resolve("expected.yaml"), yaml);

    assertThatThrownBy(() -> ExpectedFailures.read(file, IDS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected.yaml has a mistake")
        .hasMessageContaining(message)
        .hasMessageEndingWith(".");
  }

  @Test
  void aRequirementIsNamedOnce() throws IOException {
    String entry = "- {id: RC-ME-01, reason: r, owner: o, date: 2026-10-01}\n";
    Path file = Files.writeString(directory.resolve("e.yaml"), "expected:\n" + entry + entry);

    assertThatThrownBy(() -> ExpectedFailures.read(file, IDS))
        .hasMessageContaining("is listed twice");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> ExpectedFailures.read(directory.resolve("none.yaml"), IDS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.yaml does not exist");
    assertThatThrownBy(() -> ExpectedFailures.read(directory, IDS))
        .hasMessageContaining("cannot be read");
  }

  private ExpectedFailures expecting(String id) throws IOException {
    return ExpectedFailures.read(
        Files.writeString(
            directory.resolve("expected.yaml"),
            """
            expected:
              - id: %s
                reason: the cache is slow
                owner: team sessions
                date: 2026-10-01
            """
                .formatted(id)),
        IDS);
  }
}
