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

/** A check on the page. */
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
    @Nullable Found first,
    List<Found> further,
    String reason,
    @Nullable String expected,
    boolean anyExchange,
    String exchangeCount,
    List<HtmlExchange> exchanges,
    boolean isProved,
    String faultCount,
    List<String> faults) {

  private static final Pattern DIFFERENCE = Pattern.compile("(?s)(.*?): expected (.*), got (.*)");

  /** One thing that was found, with the exchange that shows it. */
  record Found(
      String sentence,
      boolean differs,
      String what,
      String wanted,
      String got,
      @Nullable HtmlExchange exchange) {}

  static List<HtmlCheck> all(Report report) {
    Map<Integer, Report.Recorded> exchanges = new HashMap<>();
    report.exchanges().forEach(exchange -> exchanges.put(exchange.number(), exchange));
    return report.results().stream().map(result -> of(result, exchanges)).toList();
  }

  boolean isBroken() {
    return verdict.equals(Verdict.FAIL.word()) && expected == null;
  }

  boolean isKnown() {
    return verdict.equals(Verdict.FAIL.word()) && expected != null;
  }

  private static HtmlCheck of(Report.Result result, Map<Integer, Report.Recorded> exchanges) {
    Set<Integer> shown = new HashSet<>();
    List<Found> notes = new ArrayList<>();
    for (Report.Note note : result.notes()) {
      Report.Recorded exchange = exchanges.get(note.exchange());
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
    List<String> faults = Proof.faults(result.id());
    return new HtmlCheck(
        result.id(),
        result.level(),
        HtmlSpan.of(result.text()),
        Wording.source(result.source()),
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
        Wording.number(others.size(), notes.isEmpty() ? "exchange" : "further exchange"),
        others,
        !faults.isEmpty(),
        Wording.number(faults.size(), "faulty server"),
        faults);
  }

  /** In full; with the anchor only where it belongs. */
  private static HtmlExchange shown(Report.@Nullable Recorded exchange, Report.Result result) {
    Report.Recorded there = Objects.requireNonNull(exchange);
    return there.check().equals(result.id())
        ? HtmlExchange.anchored(there)
        : HtmlExchange.linked(there);
  }

  private static Found found(Report.Note note, @Nullable HtmlExchange exchange) {
    Matcher difference = DIFFERENCE.matcher(note.sentence());
    return difference.matches()
        ? new Found(
            note.sentence(),
            true,
            difference.group(1),
            difference.group(2),
            difference.group(3),
            exchange)
        : new Found(note.sentence(), false, "", "", "", exchange);
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "passed";
      case FAIL -> "failed";
      case WARN -> "warning";
      case INFO -> "told";
      case SKIPPED -> "skipped";
      case ERROR -> "suite error";
    };
  }

  static String symbol(String tone) {
    return switch (tone) {
      case "pass" -> "✓";
      case "fail" -> "✗";
      case "known" -> "≈";
      case "warn" -> "△";
      case "info" -> "i";
      case "skipped" -> "–";
      default -> "!";
    };
  }
}
