package dev.signoff.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.check.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class BadgeTest {
  @Test
  void aConformingServerIsGreen() {
    String svg = Badge.of(SampleReports.conforming());

    assertThat(title(svg)).isEqualTo("logout conformance: 1 of 1");
    assertThat(svg).contains("#1a7f37");
  }

  @Test
  void aBrokenOneIsRed() {
    String svg = Badge.of(SampleReports.mixed());

    assertThat(title(svg)).isEqualTo("logout conformance: 1 of 4");
    assertThat(svg).contains("#c0262d");
  }

  @Test
  void warningsAndKnownFailuresAreAmber() {
    ConformanceReport report =
        SampleReports.report(
            "https://a",
            List.of(
                SampleReports.passed(),
                SampleReports.failed().expected("r"),
                SampleReports.warned()));

    assertThat(title(Badge.of(report))).isEqualTo("logout conformance: 1 of 3, 1 known");
    assertThat(Badge.of(report)).contains("#8a5a00");
  }

  @Test
  void whatWasNotCheckedIsGrey() {
    ConformanceReport nothing =
        SampleReports.report(
            "https://a",
            List.of(SampleReports.result("RC-ME-01", Verdict.SKIPPED, List.of(), "no")));

    assertThat(title(Badge.of(nothing))).isEqualTo("logout conformance: not checked");
    assertThat(Badge.of(nothing)).contains("#57606a");
    assertThat(Badge.of(SampleReports.ended(SampleReports.conforming(), "gone")))
        .contains("ended early", "#57606a");
  }

  @Test
  void theTextNamesVendorAndUser() {
    Element svg = XmlReader.read(Badge.of(SampleReports.mixed()));

    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(XmlReader.all(svg, "desc").get(0).getTextContent())
        .contains("https://chat.example.com does not conform", "rocket-chat 1.2.0")
        .contains("Signoff conformance 0.1.0", "2026-11-21");
  }

  private static String title(String svg) {
    return XmlReader.all(XmlReader.read(svg), "title").get(0).getTextContent();
  }
}
