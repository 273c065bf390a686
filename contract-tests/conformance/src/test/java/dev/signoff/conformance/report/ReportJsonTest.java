package dev.signoff.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportJsonTest {
  @TempDir private Path directory;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    ConformanceReport report = SampleReports.ended(SampleReports.mixed(), "nobody answers");
    Path file = Files.writeString(directory.resolve("report.json"), ReportJson.write(report));

    assertThat(ReportJson.read(file)).isEqualTo(report);
    assertThat(ReportJson.read(directory)).isEqualTo(report);
  }

  @Test
  void programsFindFormatOutcomeAndCountsFirst() throws IOException {
    JsonNode json = new JsonMapper().readTree(ReportJson.write(SampleReports.mixed()));

    assertThat(json.fieldNames()).toIterable().startsWith("format", "outcome", "counts", "suite");
    assertThat(json.path("format").asInt()).isEqualTo(1);
    assertThat(json.path("outcome").asText()).isEqualTo("broken");
    assertThat(json.at("/counts/skipped").asInt()).isEqualTo(2);
    assertThat(json.path("date").asText()).isEqualTo("2026-11-21T10:15:30Z");
    assertThat(json.at("/results/0/verdict").asText()).isEqualTo("pass");
  }

  @Test
  void anExpectedFailureIsMarked() throws IOException {
    ConformanceReport report =
        SampleReports.report(
            "https://a", java.util.List.of(SampleReports.failed().expected("why")));

    JsonNode json = new JsonMapper().readTree(ReportJson.write(report));

    assertThat(json.path("outcome").asText()).isEqualTo("conforms");
    assertThat(json.at("/results/0/expected").asText()).isEqualTo("why");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                         | it is not JSON",
        "''                        | it has no \"format\"",
        "[]                        | it has no \"format\"",
        "{\"format\": 1}           | no report of this suite",
        "{\"format\": 2}           | written by a newer suite",
        "{\"openapi\": \"3.1\"}    | it has no \"format\""
      })
  void whatIsNoReportIsRefusedInASentence(String text, String message) throws IOException {
    Path file = Files.writeString(directory.resolve("other.json"), text);

    assertThatThrownBy(() -> ReportJson.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other.json")
        .hasMessageContaining(message);
  }

  @Test
  void aMissingReportIsNamed() {
    assertThatThrownBy(() -> ReportJson.read(directory))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("There is no report")
        .hasMessageContaining("report.json");
  }
}
