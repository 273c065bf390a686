package dev.signoff.conformance.report;

import dev.signoff.conformance.check.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Console summary of a run. */
public final class ConsoleReport {
  private final ConformanceReport report;
  private final RunVerdict runVerdict;
  private final TextStyle style;
  private final CheckText checks;
  private final List<String> lines = new ArrayList<>();

  private ConsoleReport(RunVerdict runVerdict, TextStyle style) {
    this.report = runVerdict.report();
    this.runVerdict = runVerdict;
    this.style = style;
    this.checks = new CheckText(report, style);
  }

  /**
   * Renders the summary.
   *
   * @param runVerdict the verdict on the run
   * @param style the text style
   * @return the text, in which each line ends with a line break
   */
  public static String text(RunVerdict runVerdict, TextStyle style) {
    return new ConsoleReport(runVerdict, style).text();
  }

  /**
   * Renders the details of one check.
   *
   * @param report the report that contains the check
   * @param id the id of the check
   * @param style the text style
   * @return the text; empty if the report does not contain the check
   */
  public static String text(ConformanceReport report, String id, TextStyle style) {
    CheckText checks = new CheckText(report, style);
    return report.results().stream()
        .filter(result -> result.id().equals(id))
        .map(result -> String.join("\n", checks.full(result, style.bad())))
        .findFirst()
        .orElse("");
  }

  private String text() {
    header();
    full(ConformanceReport.CheckResult::isBroken);
    full(result -> result.verdict() == Verdict.ERROR);
    report
        .outdated()
        .forEach(it -> lines.add(style.bad().apply("FAIL ") + ReportTexts.visible(it)));
    known();
    brief(Verdict.WARN, "warn");
    brief(Verdict.INFO, "info");
    withReason(Verdict.PARTIAL, "part");
    withReason(Verdict.SKIPPED, "skip");
    runVerdict.notes().forEach(note -> lines.add("note " + ReportTexts.visible(note)));
    end();
    return String.join("\n", lines) + "\n";
  }

  private void header() {
    lines.add(
        style.strong().apply(ReportTexts.suite(report))
            + ", contract "
            + ReportTexts.contract(report)
            + ", profile "
            + report.profile());
    lines.add(report.target() + ", " + ReportTexts.date(report));
    lines.add("");
  }

  private void full(Predicate<ConformanceReport.CheckResult> filter) {
    for (ConformanceReport.CheckResult result : report.results()) {
      if (filter.test(result)) {
        lines.addAll(checks.full(result, style.bad()));
        lines.add("");
      }
    }
  }

  private void known() {
    for (ConformanceReport.CheckResult result : report.results()) {
      if (result.isKnown()) {
        lines.add(
            style.warn().apply("known ")
                + style.strong().apply(result.id())
                + " "
                + checks.brief(result));
        lines.add("      expected: " + ReportTexts.visible(String.valueOf(result.expected())));
      }
    }
  }

  private void brief(Verdict verdict, String word) {
    for (ConformanceReport.CheckResult result : report.results()) {
      if (result.verdict() == verdict) {
        String tone = verdict == Verdict.WARN ? style.warn().apply(word) : word;
        lines.add(tone + " " + style.strong().apply(result.id()) + " " + checks.brief(result));
      }
    }
  }

  private void withReason(Verdict verdict, String word) {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (ConformanceReport.CheckResult result : report.results()) {
      if (result.verdict() == verdict) {
        reasons.computeIfAbsent(result.reason(), r -> new ArrayList<>()).add(result.id());
      }
    }
    reasons.forEach(
        (reason, ids) ->
            lines.add(
                style
                    .faint()
                    .apply(
                        word + " " + String.join(", ", ids) + ": " + ReportTexts.visible(reason))));
  }

  private void end() {
    if (!lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
    if (report.ended() != null) {
      lines.add(style.bad().apply("the run ended early: " + ReportTexts.visible(report.ended())));
    }
    boolean conforms = report.outcome() == ConformanceReport.RunOutcome.CONFORMS;
    String verdict = "The server " + ReportTexts.outcome(report) + ".";
    lines.add((conforms ? style.good() : style.bad()).apply(verdict));
    List<String> options = ReportTexts.missingOptions(report);
    if (conforms && !options.isEmpty()) {
      lines.add("To check more, add " + String.join(", ", options) + ".");
    }
    lines.add(ReportTexts.counts(report) + "; " + ReportTexts.effort(report));
  }
}
