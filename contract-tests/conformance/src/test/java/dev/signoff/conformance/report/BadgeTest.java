package dev.signoff.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.check.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class BadgeTest {
  @Test
  void aConformingServerIsGreen() {
    String svg = Badge.of(Samples.conforming());

    assertThat(title(svg)).isEqualTo("logout conformance: 1 of 1");
    assertThat(svg).contains("#1a7f37");
  }

  @Test
  void aBrokenOneIsRed() {
    String svg = Badge.of(Samples.mixed());

    assertThat(title(svg)).isEqualTo("logout conformance: 1 of 4");
    assertThat(svg).contains("#c0262d");
  }

  @Test
  void warningsAndKnownFailuresAreAmber() {
    ConformanceReport report =
        Samples.report(
            "https://a",
            List.of(Samples.passed(), Samples.failed().expected("r"), Samples.warned()));

    assertThat(title(Badge.of(report))).isEqualTo("logout conformance: 1 of 3, 1 known");
    assertThat(Badge.of(report)).contains("#8a5a00");
  }

  @Test
  void whatWasNotCheckedIsGrey() {
    ConformanceReport nothing =
        Samples.report(
            "https://a", List.of(Samples.result("RC-ME-01", Verdict.SKIPPED, List.of(), "no")));

    assertThat(title(Badge.of(nothing))).isEqualTo("logout conformance: not checked");
    assertThat(Badge.of(nothing)).contains("#57606a");
    assertThat(Badge.of(Samples.ended(Samples.conforming(), "gone")))
        .contains("ended early", "#57606a");
  }

  @Test
  void itTellsOfWhatItIs() {
    Element svg = Xml.read(Badge.of(Samples.mixed()));

    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(Xml.all(svg, "desc").get(0).getTextContent())
        .contains("https://chat.example.com does not conform", "rocket-chat 1.2.0")
        .contains("Signoff conformance 0.1.0", "2026-11-21");
  }

  private static String title(String svg) {
    return Xml.all(Xml.read(svg), "title").get(0).getTextContent();
  }
}
