package dev.signoff.conformance.report;

import dev.signoff.conformance.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Self-contained HTML page of a report. */
final class HtmlConformanceReport {
  private HtmlConformanceReport() {}

  static String of(ConformanceReport report) {
    return Templates.render("report.html", page(report));
  }

  record ReportModel(
      String title,
      String outcome,
      String tone,
      String symbol,
      List<SummaryItem> facts,
      List<VerdictTile> tiles,
      @Nullable String ended,
      List<String> outdated,
      List<ReportSection> sections,
      List<SkipReason> skipped,
      boolean anyMatrixRows,
      String matrixSummary,
      List<HtmlMatrixRow> matrix,
      List<HtmlExchange> exchanges,
      List<HtmlExchange> others,
      boolean anyMutants,
      List<HtmlCheck> checksWithMutants) {}

  record SummaryItem(String name, String value) {}

  record VerdictTile(String tone, String symbol, long count, String word, String href) {}

  record ReportSection(
      String id, String title, String intro, boolean brief, List<HtmlCheck> checks) {}

  record SkipReason(String reason, List<HtmlCheck> checks) {}

  private static ReportModel page(ConformanceReport report) {
    boolean conforms = report.outcome() == ConformanceReport.RunOutcome.CONFORMS;
    List<HtmlCheck> checks = HtmlCheck.all(report);
    return new ReportModel(
        report.target() + " " + ReportTexts.outcome(report),
        ReportTexts.outcome(report),
        conforms
            ? "pass"
            : report.outcome() == ConformanceReport.RunOutcome.BROKEN ? "fail" : "warn",
        conforms ? "✓" : report.outcome() == ConformanceReport.RunOutcome.BROKEN ? "✗" : "!",
        facts(report),
        tiles(report),
        report.ended(),
        report.outdated(),
        sections(checks),
        skipped(checks),
        !report.matrix().isEmpty(),
        matrixSummary(report),
        report.matrix().stream().map(HtmlMatrixRow::of).toList(),
        report.exchanges().stream().map(HtmlExchange::linked).toList(),
        others(report),
        checks.stream().anyMatch(HtmlCheck::hasMutants),
        checks.stream().filter(HtmlCheck::hasMutants).toList());
  }

  private static List<SummaryItem> facts(ConformanceReport report) {
    return List.of(
        new SummaryItem("Server", report.target()),
        new SummaryItem("Profile", report.profile()),
        new SummaryItem("Contract", ReportTexts.contract(report)),
        new SummaryItem("Suite", ReportTexts.suite(report)),
        new SummaryItem("Date", ReportTexts.date(report)),
        new SummaryItem("Effort", ReportTexts.effort(report)));
  }

  private static List<VerdictTile> tiles(ConformanceReport report) {
    List<VerdictTile> tiles = new ArrayList<>();
    tiles.add(new VerdictTile("fail", "✗", ReportTexts.broken(report), "failed", "failed"));
    tiles.add(
        new VerdictTile(
            "fail", "!", ReportTexts.of(report, Verdict.ERROR), "suite errors", "error"));
    tiles.add(new VerdictTile("known", "≈", ReportTexts.known(report), "known", "known"));
    tiles.add(
        new VerdictTile("warn", "△", ReportTexts.of(report, Verdict.WARN), "warnings", "warn"));
    tiles.add(new VerdictTile("pass", "✓", ReportTexts.of(report, Verdict.PASS), "passed", "pass"));
    tiles.add(
        new VerdictTile(
            "partial", "◐", ReportTexts.of(report, Verdict.PARTIAL), "partly checked", "partial"));
    tiles.add(
        new VerdictTile("info", "i", ReportTexts.of(report, Verdict.INFO), "observed", "info"));
    tiles.add(
        new VerdictTile(
            "skipped", "–", ReportTexts.of(report, Verdict.SKIPPED), "skipped", "skipped"));
    return tiles.stream().filter(tile -> tile.count() > 0).toList();
  }

  private static List<ReportSection> sections(List<HtmlCheck> checks) {
    List<ReportSection> sections = new ArrayList<>();
    add(
        sections,
        new ReportSection(
            "failed",
            "Failed",
            "The server does not do what it must.",
            false,
            with(checks, HtmlCheck::isBroken)));
    add(
        sections,
        new ReportSection(
            "error",
            "Not checked: the suite failed",
            "These checks failed because of a defect in the suite, not in the server.",
            false,
            with(checks, it -> it.verdict().equals("error"))));
    add(
        sections,
        new ReportSection(
            "known",
            "Expected failures",
            "Known failures, each with an owner. They do not fail the run.",
            false,
            with(checks, HtmlCheck::isKnown)));
    add(
        sections,
        new ReportSection(
            "warn",
            "Warnings",
            "The server does not do what it should.",
            false,
            with(checks, it -> it.verdict().equals("warn"))));
    add(
        sections,
        new ReportSection(
            "partial",
            "Partly checked",
            "The server does what was checked. The rest needs what each check names.",
            false,
            with(checks, it -> it.verdict().equals("partial"))));
    add(
        sections,
        new ReportSection(
            "info",
            "Observations",
            "Behaviour that the vendor leaves open.",
            false,
            with(checks, it -> it.verdict().equals("info"))));
    add(
        sections,
        new ReportSection(
            "pass",
            "Passed",
            "Open a check to see its requests and responses.",
            true,
            with(checks, it -> it.verdict().equals("pass"))));
    return sections;
  }

  private static void add(List<ReportSection> sections, ReportSection section) {
    if (!section.checks().isEmpty()) {
      sections.add(section);
    }
  }

  private static List<HtmlCheck> with(List<HtmlCheck> checks, Predicate<HtmlCheck> filter) {
    return checks.stream().filter(filter).toList();
  }

  private static List<SkipReason> skipped(List<HtmlCheck> checks) {
    List<HtmlCheck> skipped = with(checks, it -> it.verdict().equals("skipped"));
    return skipped.stream()
        .map(HtmlCheck::reason)
        .distinct()
        .map(reason -> new SkipReason(reason, with(skipped, it -> it.reason().equals(reason))))
        .toList();
  }

  private static String matrixSummary(ConformanceReport report) {
    long executed = report.matrix().stream().filter(row -> row.status() != null).count();
    long passed = report.matrix().stream().filter(ConformanceReport.MatrixEntry::holds).count();
    return passed
        + " of "
        + ReportTexts.number(executed, "row")
        + " as expected; "
        + (report.matrix().size() - executed)
        + " not executed.";
  }

  /** Returns the exchanges that no check shows: the first logins, and those of skipped checks. */
  private static List<HtmlExchange> others(ConformanceReport report) {
    List<String> ids =
        report.results().stream()
            .filter(result -> result.verdict() != Verdict.SKIPPED)
            .map(ConformanceReport.CheckResult::id)
            .toList();
    return report.exchanges().stream()
        .filter(exchange -> !ids.contains(exchange.check()))
        .map(HtmlExchange::anchored)
        .toList();
  }
}
