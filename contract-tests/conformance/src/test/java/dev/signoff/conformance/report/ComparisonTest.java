package dev.signoff.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String DATE = "2026-11-21T10:15:30Z";

  @Test
  void requirementsAreRowsAndServersColumns() {
    Comparison comparison =
        Comparison.of(
            List.of(
                report("https://a", Samples.passed(), Samples.told()),
                report("https://b", Samples.passed(), Samples.failed(), Samples.told())));

    assertThat(ComparisonText.text(comparison, Style.PLAIN).lines())
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
    Comparison comparison =
        Comparison.of(
            List.of(
                report("https://a", Samples.passed()),
                Samples.of(
                    "0.1.0",
                    "rested",
                    "1.0.0",
                    "rested",
                    DATE,
                    List.of(Samples.skipped("RESTED-LOGOUT-01", "no")),
                    "https://a")));

    assertThat(comparison.groups())
        .extracting(Comparison.Group::contract)
        .containsExactly("rocket-chat", "rested");
  }

  @Test
  void reportsOfOneServerAreToldApart() {
    Report first = report("https://a", Samples.passed());
    Report later =
        Samples.of(
            "0.1.0",
            "rocket-chat",
            "1.2.0",
            "rocket-chat",
            "2026-11-22T10:15:30Z",
            List.of(Samples.failed()),
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
    List<Report> reports = List.of(profile("ibm-mq-9.0.4"), profile("ibm-mq-9.0.5"));

    assertThat(names(reports, List.of()))
        .containsExactly("https://a, ibm-mq-9.0.4", "https://a, ibm-mq-9.0.5");
  }

  @Test
  void differentVersionsAreTold() {
    Report other =
        Samples.of(
            "0.2.0",
            "rocket-chat",
            "1.3.0",
            "rocket-chat",
            DATE,
            List.of(Samples.passed()),
            "https://b");

    assertThat(ComparisonText.text(Comparison.of(List.of(report("https://a"), other)), Style.PLAIN))
        .contains("different suite versions: 0.1.0, 0.2.0.")
        .contains("different contract versions: 1.2.0, 1.3.0.");
  }

  @Test
  void thePageIsWellFormed() {
    Report known = report("https://b", Samples.passed(), Samples.failed().expected("r"));
    String html = ComparisonHtml.of(Comparison.of(List.of(Samples.mixed(), known)));

    assertThat(Xml.read(html.replaceFirst("<!DOCTYPE html>\n", "")).getTextContent())
        .contains(
            "RC-LOGOUT-08", "known", "fail", "the servers differ", "https://chat.example.com");
    assertThat(html).doesNotContain("<script>");
  }

  private static List<String> names(List<Report> reports, List<String> directories) {
    return Comparison.of(reports, directories).groups().get(0).names();
  }

  private static Report report(String target, Report.Result... results) {
    return Samples.of(
        "0.1.0", "rocket-chat", "1.2.0", "rocket-chat", DATE, List.of(results), target);
  }

  private static Report profile(String profile) {
    return Samples.of("0.1.0", "ibm-mq", "1.2.0", profile, DATE, List.of(), "https://a");
  }
}
