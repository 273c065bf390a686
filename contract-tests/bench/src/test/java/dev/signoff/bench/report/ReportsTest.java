package dev.signoff.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportsTest {
  private static final Instant WHEN = Instant.parse("2026-05-04T03:02:01Z");
  private static final List<Figure> FIGURES =
      List.of(
          Figure.of("server", "Rate", "A <b> & \"c\"", 12_345.6, "/s")
              .against("bare Grizzly", 24_691.2, Goal.atLeast(1))
              .against("WireMock", 1_234.56, Goal.atLeast(2.5)),
          Figure.of("server", "Rate", "bare Grizzly", 24_691.2, "/s"),
          Figure.of("start", "Memory", "serve", 128, "MB").goal(Goal.atMost(130)));

  @Test
  void tableHasALineForEachComparison() {
    assertThat(FigureTable.of(FIGURES).lines())
        .containsExactly(
            "Figure                  Value  Ratio                Goal   Verdict",
            "Rate: A <b> & \"c\"   12,346 /s  0.50 × bare Grizzly  ≥ 1    missed",
            "                               10.00 × WireMock     ≥ 2.5  met",
            "Rate: bare Grizzly  24,691 /s",
            "Memory: serve          128 MB                       ≤ 130  met");
  }

  @Test
  void jsonHasEveryNumberAndVerdict() throws IOException {
    JsonNode report = new ObjectMapper().readTree(BenchJsonReport.text(FIGURES, WHEN));

    assertThat(report.at("/when").asText()).isEqualTo("2026-05-04T03:02:01Z");
    assertThat(report.at("/machine/processors").asInt()).isPositive();
    assertThat(report.at("/figures/0/value").asDouble()).isEqualTo(12_345.6);
    assertThat(report.at("/figures/0/comparisons/0/baseline").asText()).isEqualTo("bare Grizzly");
    assertThat(report.at("/figures/0/comparisons/0/value").asDouble()).isEqualTo(0.5);
    assertThat(report.at("/figures/0/comparisons/0/goal/limit").asDouble()).isEqualTo(1);
    assertThat(report.at("/figures/0/comparisons/0/missed").asBoolean()).isTrue();
    assertThat(report.at("/figures/2/comparisons/0/missed").asBoolean()).isFalse();
  }

  @Test
  void pageIsSelfContainedAndHasNoScript() throws IOException {
    assertThat(BenchHtmlReport.text(FIGURES, WHEN))
        .contains("2 of 3 goals met", "2026-05-04T03:02:01Z")
        .doesNotContain("<script", "<link", "src=", "@import", "http:", "https:");
  }

  @Test
  void pageEscapesNames() throws IOException {
    assertThat(BenchHtmlReport.text(FIGURES, WHEN))
        .contains("A &lt;b&gt; &amp; &quot;c&quot;")
        .doesNotContain("<b>");
  }

  @Test
  void longestBarIsThatOfTheGreatestValue() throws IOException {
    assertThat(BenchHtmlReport.text(FIGURES, WHEN))
        .contains("class=\"own\" x=\"320\" y=\"4\" width=\"175\"")
        .contains("class=\"other\" x=\"320\" y=\"4\" width=\"350\"");
  }

  @Test
  void largerNumbersHaveFewerDecimals() {
    assertThat(ReportRows.number(71_234.5)).isEqualTo("71,235");
    assertThat(ReportRows.number(12.345)).isEqualTo("12.3");
    assertThat(ReportRows.number(0.7)).isEqualTo("0.70");
    assertThat(ReportRows.number(3)).isEqualTo("3");
  }
}
