package dev.signoff.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class HtmlReportTest {
  @Test
  void thePageIsWellFormedAndNeedsNothingElse() {
    String html =
        HtmlConformanceReport.of(SampleReports.ended(SampleReports.mixed(), "nobody answers"));

    Element page = read(html);
    assertThat(page.getAttribute("lang")).isEqualTo("en");
    assertThat(XmlReader.all(page, "h1")).hasSize(1);
    assertThat(html).doesNotContain("src=", "url(http", "@import", "<link", "<script");
    assertThat(XmlReader.all(page, "a")).allMatch(it -> it.getAttribute("href").startsWith("#"));
  }

  @Test
  void linksAndAnchorsFit() {
    Element page = read(HtmlConformanceReport.of(SampleReports.mixed()));

    Set<String> ids = new HashSet<>();
    XmlReader.all(page, "*").stream()
        .map(it -> it.getAttribute("id"))
        .filter(id -> !id.isEmpty())
        .forEach(id -> assertThat(ids.add(id)).as(id).isTrue());
    assertThat(XmlReader.all(page, "a"))
        .extracting(it -> it.getAttribute("href").substring(1))
        .filteredOn(id -> !id.equals("RC-LOGOUT-07"))
        .allMatch(ids::contains);
  }

  @Test
  void whatWasSentForASkippedCheckIsShownToo() {
    Element page = read(HtmlConformanceReport.of(SampleReports.mixed()));

    assertThat(XmlReader.all(page, "div"))
        .filteredOn(it -> it.getAttribute("id").equals("x5"))
        .singleElement()
        .satisfies(it -> assertThat(it.getTextContent()).contains("exchange 5", "status 401"));
  }

  @Test
  void itNamesVersionsTargetAndDate() {
    String html = HtmlConformanceReport.of(SampleReports.mixed());

    assertThat(html)
        .contains("<title>https://chat.example.com does not conform</title>")
        .contains("Signoff conformance 0.1.0", "rocket-chat 1.2.0", "2026-11-21 10:15:30 UTC")
        .contains("96 requests, 14 logins, 0.6 s");
  }

  @Test
  void aFailureHasAllItsParts() {
    String text = article("RC-LOGOUT-08");

    assertThat(text)
        .contains("RC-LOGOUT-08", "failed", "must")
        .contains("me after logout: expected status 401, got 200")
        .contains("The vendor's sentence of RC-LOGOUT-08.", "vendor page")
        .contains("curl -i -X POST", "status 200", "Content-Type: application/json")
        .contains("the second logout is accepted")
        .contains("what RC-LOGOUT-08 sends", "what RC-LOGOUT-08 expects");
  }

  @Test
  void aFailureIsASentenceThenTheVendorsWordsThenWhatWasSentAndCame() {
    String text = article("RC-LOGOUT-08");

    assertThat(List.of("me after logout", "The vendor's sentence", "curl -i", "status 200"))
        .extracting(text::indexOf)
        .doesNotContain(-1)
        .isSorted();
  }

  @Test
  void failuresComeFirst() {
    String html = HtmlConformanceReport.of(SampleReports.mixed());

    assertThat(List.of("failed", "error", "warn", "info", "pass", "skipped", "matrix", "exchanges"))
        .extracting(id -> html.indexOf("<h2 id=\"" + id + "\""))
        .doesNotContain(-1)
        .isSorted();
  }

  @Test
  void everythingIsEscaped() {
    String html = HtmlConformanceReport.of(SampleReports.mixed());

    assertThat(html)
        .doesNotContain("<script>", "\u0001", "\u001b", "\u202e")
        .contains("&lt;script&gt;", "{{x}}");
  }

  @Test
  void anExpectedFailureIsShownAsSuch() {
    ConformanceReport report =
        SampleReports.report(
            "https://a", List.of(SampleReports.failed().expected("slow (team, since then)")));

    String html = HtmlConformanceReport.of(report);

    assertThat(html)
        .contains("The server conforms", "fails as expected", "slow (team, since then)")
        .doesNotContain("<h2 id=\"failed\"");
  }

  @Test
  void outdatedExpectationsAreReported() {
    ConformanceReport report =
        SampleReports.conforming()
            .withExpectedFailures(List.of(SampleReports.passed()), List.of("Take it out."));

    assertThat(HtmlConformanceReport.of(report)).contains("does not conform", "Take it out.");
  }

  @Test
  void theCredentialMatrixSaysWhichRowsWereNotTested() {
    assertThat(HtmlConformanceReport.of(SampleReports.mixed()))
        .contains("1 of 2 rows as expected; 1 not executed.")
        .contains("not executed: needs --other-user");
  }

  private static String article(String id) {
    return XmlReader.all(read(HtmlConformanceReport.of(SampleReports.mixed())), "article").stream()
        .filter(it -> it.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow()
        .getTextContent();
  }

  /** Parses the page, which is XML except for its first line. */
  private static Element read(String html) {
    return XmlReader.read(html.replaceFirst("<!DOCTYPE html>\n", ""));
  }
}
