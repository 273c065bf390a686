package dev.signoff.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportComparisonTest {
  private static final String DATE = "2026-11-21T10:15:30Z";

  @Test
  void requirementsAreRowsAndServersColumns() {
    ReportComparison comparison =
        ReportComparison.of(
            List.of(
                report("https://a", SampleReports.passed(), SampleReports.withInfo()),
                report(
                    "https://b",
                    SampleReports.passed(),
                    SampleReports.failed(),
                    SampleReports.withInfo())));

    assertThat(ComparisonText.text(comparison, TextStyle.PLAIN).lines())
        .contains("                A       B")
        .contains("  RC-LOGOUT-01  pass    pass")
        .contains("* RC-LOGOUT-08  -       fail")
        .contains("  RC-LOGOUT-12  info    info")
        .contains("  failed        0       1");
    assertThat(comparison.groups().get(0).requirements().keySet())
        .containsExactly("RC-LOGOUT-01", "RC-LOGOUT-08", "RC-LOGOUT-12");
  }

  @Test
  void eachContractHasATableOfItsOwn() {
    ReportComparison comparison =
        ReportComparison.of(
            List.of(
                report("https://a", SampleReports.passed()),
                SampleReports.of(
                    "0.1.0",
                    "rested",
                    "1.0.0",
                    "rested",
                    DATE,
                    List.of(SampleReports.skipped("RESTED-LOGOUT-01", "no")),
                    "https://a")));

    assertThat(comparison.groups())
        .extracting(ReportComparison.ContractGroup::contract)
        .containsExactly("rocket-chat", "rested");
  }

  @Test
  void reportsOfOneServerAreDistinguished() {
    ConformanceReport first = report("https://a", SampleReports.passed());
    ConformanceReport later =
        SampleReports.of(
            "0.1.0",
            "rocket-chat",
            "1.2.0",
            "rocket-chat",
            "2026-11-22T10:15:30Z",
            List.of(SampleReports.failed()),
            "https://a");

    assertThat(names(List.of(first, later), List.of()))
        .containsExactly(
            "https://a, 2026-11-21 10:15:30 UTC", "https://a, 2026-11-22 10:15:30 UTC");
    assertThat(names(List.of(first, first), List.of("one", "two")))
        .containsExactly("https://a, one", "https://a, two");
    assertThat(names(List.of(first, first), List.of()))
        .containsExactly("https://a, no. 1", "https://a, no. 2");
    assertThat(names(List.of(first, report("https://b")), List.of()))
        .containsExactly("https://a", "https://b");
  }

  @Test
  void profilesTellApartFirst() {
    List<ConformanceReport> reports = List.of(profile("ibm-mq-9.0.4"), profile("ibm-mq-9.0.5"));

    assertThat(names(reports, List.of()))
        .containsExactly("https://a, ibm-mq-9.0.4", "https://a, ibm-mq-9.0.5");
  }

  @Test
  void differentVersionsAreReported() {
    ConformanceReport other =
        SampleReports.of(
            "0.2.0",
            "rocket-chat",
            "1.3.0",
            "rocket-chat",
            DATE,
            List.of(SampleReports.passed()),
            "https://b");

    assertThat(
            ComparisonText.text(
                ReportComparison.of(List.of(report("https://a"), other)), TextStyle.PLAIN))
        .contains("different suite versions: 0.1.0, 0.2.0.")
        .contains("different contract versions: 1.2.0, 1.3.0.");
  }

  @Test
  void thePageIsWellFormed() {
    ConformanceReport known =
        report("https://b", SampleReports.passed(), SampleReports.failed().expected("r"));
    String html = ComparisonHtml.of(ReportComparison.of(List.of(SampleReports.mixed(), known)));

    assertThat(XmlReader.read(html.replaceFirst("<!DOCTYPE html>\n", "")).getTextContent())
        .contains(
            "RC-LOGOUT-08", "known", "fail", "the servers differ", "https://chat.example.com");
    assertThat(html).doesNotContain("<script>");
  }

  private static List<String> names(List<ConformanceReport> reports, List<String> directories) {
    return ReportComparison.of(reports, directories).groups().get(0).names();
  }

  private static ConformanceReport report(String target, ConformanceReport.CheckResult... results) {
    return SampleReports.of(
        "0.1.0", "rocket-chat", "1.2.0", "rocket-chat", DATE, List.of(results), target);
  }

  private static ConformanceReport profile(String profile) {
    return SampleReports.of("0.1.0", "ibm-mq", "1.2.0", profile, DATE, List.of(), "https://a");
  }
}
