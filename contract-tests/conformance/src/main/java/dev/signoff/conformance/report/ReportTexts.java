package dev.signoff.conformance.report;

import dev.signoff.conformance.check.Verdict;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts that all forms of a report share. */
final class ReportTexts {
  private static final Map<String, String> SOURCES =
      Map.of(
          "S", "vendor page",
          "V", "vendor documentation",
          "C", "capture or source code of the vendor's system",
          "D", "decided by Signoff");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  private ReportTexts() {}

  static String source(String letter) {
    return SOURCES.getOrDefault(letter, letter);
  }

  /** Returns the vendor's sentence with its source. */
  static String attributedSentence(ConformanceReport.CheckResult result) {
    return result.source().equals("D")
        ? "Signoff requires, since the vendor does not specify it: " + result.text()
        : "the vendor says: " + result.text() + " (" + source(result.source()) + ")";
  }

  static String date(ConformanceReport report) {
    return DATE.format(report.date());
  }

  /** Returns the contract and its version. */
  static String contract(ConformanceReport report) {
    return report.contract() + " " + report.contractVersion();
  }

  static String suite(ConformanceReport report) {
    return "Signoff conformance " + report.suite();
  }

  /**
   * Returns the counts, such as {@code 41 passed, 2 failed, 1 expected failure, 1 warning, 2
   * observed, 3 skipped}.
   */
  static String counts(ConformanceReport report) {
    List<String> counts = new ArrayList<>();
    count(counts, of(report, Verdict.PASS), "passed");
    count(counts, of(report, Verdict.PARTIAL), "partly checked");
    count(counts, broken(report), "failed");
    count(counts, known(report), known(report) == 1 ? "expected failure" : "expected failures");
    count(counts, report.outdated().size(), "expected to fail and did not");
    count(counts, of(report, Verdict.WARN), of(report, Verdict.WARN) == 1 ? "warning" : "warnings");
    count(counts, of(report, Verdict.INFO), "observed");
    count(counts, of(report, Verdict.SKIPPED), "skipped");
    count(counts, of(report, Verdict.ERROR), of(report, Verdict.ERROR) == 1 ? "error" : "errors");
    return counts.isEmpty() ? "nothing checked" : String.join(", ", counts);
  }

  /** Returns the end of a sentence that begins with the server. */
  static String outcome(ConformanceReport report) {
    boolean hasGaps = of(report, Verdict.PARTIAL) + of(report, Verdict.SKIPPED) > 0;
    return report.outcome().words()
        + (report.outcome() == ConformanceReport.RunOutcome.CONFORMS && hasGaps
            ? ", as far as it was checked"
            : "");
  }

  /** Returns the options that would complete checks, such as {@code --other-user}. */
  static List<String> missingOptions(ConformanceReport report) {
    return report.results().stream()
        .filter(it -> it.verdict() == Verdict.PARTIAL || it.verdict() == Verdict.SKIPPED)
        .flatMap(it -> OPTION.matcher(it.reason()).results().map(MatchResult::group))
        .distinct()
        .toList();
  }

  /** Returns the effort, such as {@code 96 requests, 14 logins, 0.6 s}. */
  static String effort(ConformanceReport report) {
    return number(report.requests(), "request")
        + ", "
        + number(report.logins(), "login")
        + ", "
        + seconds(report.millis())
        + (report.waitedMillis() == 0
            ? ""
            : " ("
                + seconds(report.waitedMillis())
                + " of it waiting, since the server limits the rate)");
  }

  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  static String number(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  static long of(ConformanceReport report, Verdict verdict) {
    return report.counts().getOrDefault(verdict, 0L);
  }

  static long broken(ConformanceReport report) {
    return report.results().stream().filter(ConformanceReport.CheckResult::isBroken).count();
  }

  static long known(ConformanceReport report) {
    return report.results().stream().filter(ConformanceReport.CheckResult::isKnown).count();
  }

  /**
   * Replaces control characters, which terminals, pages and XML documents could interpret, by
   * visible ones.
   */
  static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().forEach(character -> visible.appendCodePoint(visible(character)));
    return visible.toString();
  }

  private static int visible(int character) {
    if (character == '\n' || character == '\t') {
      return character;
    }
    if (character < 0x20) {
      return 0x2400 + character;
    }
    boolean harmful =
        (character >= 0x7f && character < 0xa0)
            || (character >= 0x202a && character <= 0x202e)
            || (character >= 0x2066 && character <= 0x2069)
            || (character >= 0xd800 && character <= 0xdfff)
            || (character & 0xfffe) == 0xfffe;
    return harmful ? 0xfffd : character;
  }

  private static void count(List<String> counts, long count, String what) {
    if (count > 0) {
      counts.add(count + " " + what);
    }
  }
}
