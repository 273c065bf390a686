package dev.signoff.conformance.report;

import dev.signoff.conformance.check.Verdict;
import java.util.Map;

/** SVG badge with the number of passed checks. */
final class Badge {
  private static final String LABEL = "logout conformance";
  private static final String GREEN = "#1a7f37";
  private static final String AMBER = "#8a5a00";
  private static final String RED = "#c0262d";
  private static final String GREY = "#57606a";
  private static final int MARGIN = 8;

  private Badge() {}

  static String of(ConformanceReport report) {
    String message = message(report);
    int left = width(LABEL) + 2 * MARGIN;
    int right = width(message) + 2 * MARGIN;
    return Templates.render(
        "badge.svg",
        Map.ofEntries(
            Map.entry("label", LABEL),
            Map.entry("message", message),
            Map.entry("title", LABEL + ": " + message),
            Map.entry("description", description(report)),
            Map.entry("colour", colour(report)),
            Map.entry("left", left),
            Map.entry("right", right),
            Map.entry("width", left + right),
            Map.entry("labelWidth", width(LABEL)),
            Map.entry("messageWidth", width(message)),
            Map.entry("labelMiddle", left / 2),
            Map.entry("messageMiddle", left + right / 2)));
  }

  private static String message(ConformanceReport report) {
    long known = ReportTexts.known(report);
    return checksWithVerdict(report) == 0
        ? "not checked"
        : ReportTexts.of(report, Verdict.PASS)
            + " of "
            + checksWithVerdict(report)
            + (known == 0 ? "" : ", " + known + " known")
            + (report.outdated().isEmpty() ? "" : ", " + report.outdated().size() + " outdated")
            + (report.ended() == null ? "" : ", ended early");
  }

  private static long checksWithVerdict(ConformanceReport report) {
    return ReportTexts.of(report, Verdict.PASS)
        + ReportTexts.of(report, Verdict.PARTIAL)
        + ReportTexts.of(report, Verdict.FAIL)
        + ReportTexts.of(report, Verdict.WARN)
        + ReportTexts.of(report, Verdict.ERROR);
  }

  private static String colour(ConformanceReport report) {
    if (checksWithVerdict(report) == 0) {
      return GREY;
    }
    return switch (report.outcome()) {
      case CONFORMS ->
          checksWithVerdict(report) == ReportTexts.of(report, Verdict.PASS) ? GREEN : AMBER;
      case BROKEN -> RED;
      case SUITE_FAILED, ENDED_EARLY -> GREY;
    };
  }

  private static String description(ConformanceReport report) {
    return String.join(
        "; ",
        report.target() + " " + ReportTexts.outcome(report),
        report.profile(),
        "contract " + ReportTexts.contract(report),
        ReportTexts.suite(report),
        ReportTexts.date(report),
        ReportTexts.counts(report));
  }

  /** Returns the approximate width in Verdana of 11 pixels. */
  private static int width(String text) {
    return (int) Math.ceil(text.chars().mapToDouble(Badge::letterWidth).sum());
  }

  private static double letterWidth(int letter) {
    return "iljI.,' ".indexOf(letter) >= 0 ? 3.9 : "mwMW".indexOf(letter) >= 0 ? 10 : 6.9;
  }
}
