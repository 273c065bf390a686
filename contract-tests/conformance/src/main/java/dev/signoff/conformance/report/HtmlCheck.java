package dev.signoff.conformance.report;

import dev.signoff.conformance.check.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** View of a check result on the HTML page. */
record HtmlCheck(
    String id,
    String level,
    List<HtmlSpan> text,
    String source,
    String sends,
    String expects,
    String verdict,
    String word,
    String tone,
    String symbol,
    @Nullable HtmlFinding first,
    List<HtmlFinding> further,
    String reason,
    @Nullable String expected,
    boolean anyExchange,
    String exchangeCount,
    List<HtmlExchange> exchanges,
    List<Integer> sharedExchanges,
    boolean hasMutants,
    String mutantCount,
    List<String> mutants) {

  private static final Pattern DIFFERENCE = Pattern.compile("(?s)(.*?): expected (.*), got (.*)");

  /** Finding with the exchange that shows it. */
  record HtmlFinding(
      String sentence,
      boolean differs,
      String what,
      String expectedPart,
      String got,
      @Nullable HtmlExchange exchange) {}

  static List<HtmlCheck> all(ConformanceReport report) {
    Map<Integer, ConformanceReport.MaskedExchange> exchanges = new HashMap<>();
    report.exchanges().forEach(exchange -> exchanges.put(exchange.number(), exchange));
    return report.results().stream()
        .map(result -> of(result, exchanges, rows(report, result.id())))
        .toList();
  }

  boolean isBroken() {
    return verdict.equals(Verdict.FAIL.word()) && expected == null;
  }

  boolean isKnown() {
    return verdict.equals(Verdict.FAIL.word()) && expected != null;
  }

  /** Returns the numbers of the credential matrix exchanges of a requirement. */
  private static List<Integer> rows(ConformanceReport report, String id) {
    return report.matrix().stream()
        .filter(row -> row.id().equals(id))
        .flatMap(row -> Stream.ofNullable(row.exchange()))
        .toList();
  }

  private static HtmlCheck of(
      ConformanceReport.CheckResult result,
      Map<Integer, ConformanceReport.MaskedExchange> exchanges,
      List<Integer> rows) {
    Set<Integer> shown = new HashSet<>();
    List<HtmlFinding> notes = new ArrayList<>();
    for (ConformanceReport.ReportedFinding note : result.notes()) {
      ConformanceReport.MaskedExchange exchange = exchanges.get(note.exchange());
      boolean first = exchange != null && shown.add(exchange.number());
      notes.add(found(note, first ? shown(exchange, result) : null));
    }
    List<HtmlExchange> others =
        result.exchanges().stream()
            .filter(number -> !shown.contains(number))
            .flatMap(number -> Stream.ofNullable(exchanges.get(number)))
            .filter(exchange -> exchange.check().equals(result.id()))
            .map(HtmlExchange::anchored)
            .toList();
    String tone = result.isKnown() ? "known" : result.verdict().word();
    List<String> mutants = DetectedMutants.mutants(result.id());
    return new HtmlCheck(
        result.id(),
        result.level(),
        HtmlSpan.of(result.text()),
        ReportTexts.source(result.source()),
        result.sends(),
        result.expects(),
        result.verdict().word(),
        result.isKnown() ? "fails as expected" : word(result.verdict()),
        tone,
        symbol(tone),
        notes.isEmpty() ? null : notes.get(0),
        notes.stream().skip(1).toList(),
        result.reason(),
        result.expected(),
        !others.isEmpty(),
        ReportTexts.number(others.size(), notes.isEmpty() ? "exchange" : "further exchange"),
        others,
        sharedExchanges(result, exchanges, rows),
        !mutants.isEmpty(),
        ReportTexts.number(mutants.size(), "mutant"),
        mutants);
  }

  /** Returns the numbers of exchanges that were made for another check and serve this one too. */
  private static List<Integer> sharedExchanges(
      ConformanceReport.CheckResult result,
      Map<Integer, ConformanceReport.MaskedExchange> exchanges,
      List<Integer> rows) {
    return Stream.concat(result.exchanges().stream(), rows.stream())
        .distinct()
        .filter(exchanges::containsKey)
        .filter(number -> !belongs(exchanges.get(number), result))
        .toList();
  }

  private static boolean belongs(
      ConformanceReport.@Nullable MaskedExchange exchange, ConformanceReport.CheckResult result) {
    return exchange != null && exchange.check().equals(result.id());
  }

  /** Returns the view of an exchange, with an anchor only on the check that it was made for. */
  private static HtmlExchange shown(
      ConformanceReport.@Nullable MaskedExchange exchange, ConformanceReport.CheckResult result) {
    ConformanceReport.MaskedExchange there = Objects.requireNonNull(exchange);
    return there.check().equals(result.id())
        ? HtmlExchange.anchored(there)
        : HtmlExchange.linked(there);
  }

  private static HtmlFinding found(
      ConformanceReport.ReportedFinding note, @Nullable HtmlExchange exchange) {
    Matcher difference = DIFFERENCE.matcher(note.sentence());
    return difference.matches()
        ? new HtmlFinding(
            note.sentence(),
            true,
            difference.group(1),
            difference.group(2),
            difference.group(3),
            exchange)
        : new HtmlFinding(note.sentence(), false, "", "", "", exchange);
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "passed";
      case PARTIAL -> "partly checked";
      case FAIL -> "failed";
      case WARN -> "warning";
      case INFO -> "observed";
      case SKIPPED -> "skipped";
      case ERROR -> "suite error";
    };
  }

  static String symbol(String tone) {
    return switch (tone) {
      case "pass" -> "✓";
      case "partial" -> "◐";
      case "fail" -> "✗";
      case "known" -> "≈";
      case "warn" -> "△";
      case "info" -> "i";
      case "skipped" -> "–";
      default -> "!";
    };
  }
}
