package dev.signoff.conformance.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Text form of one check result: findings, the vendor's sentence and the exchanges. */
final class CheckText {
  private static final int MAX_EXCHANGES = 2;
  private static final int MAX_BODY = 400;
  private static final String INDENT = "  ";
  private static final String RELEVANT =
      "content-type|set-cookie|authorization|www-authenticate|location|retry-after|allow"
          + "|x-auth-token|x-ratelimit-.*|content-length|transfer-encoding";

  private final Map<Integer, ConformanceReport.MaskedExchange> exchanges = new HashMap<>();
  private final TextStyle style;

  CheckText(ConformanceReport report, TextStyle style) {
    report.exchanges().forEach(exchange -> exchanges.put(exchange.number(), exchange));
    this.style = style;
  }

  /** Returns all details of a check with findings. */
  List<String> full(ConformanceReport.CheckResult result, UnaryOperator<String> tone) {
    List<String> lines = new ArrayList<>();
    lines.add(
        tone.apply(result.verdict().word().toUpperCase(Locale.ROOT))
            + " "
            + style.strong().apply(result.id())
            + " ("
            + result.level()
            + ")");
    if (!result.reason().isEmpty()) {
      lines.add(INDENT + tone.apply(ReportTexts.visible(result.reason())));
    }
    String sentence = ReportTexts.attributedSentence(result);
    Set<Integer> shown = new HashSet<>();
    for (int i = 0; i < result.notes().size(); i++) {
      ConformanceReport.ReportedFinding note = result.notes().get(i);
      lines.add(INDENT + tone.apply(ReportTexts.visible(note.sentence())));
      if (i == 0) {
        lines.add(INDENT + INDENT + sentence);
      }
      ConformanceReport.MaskedExchange exchange = exchanges.get(note.exchange());
      if (exchange != null && shown.size() < MAX_EXCHANGES && shown.add(exchange.number())) {
        exchange(exchange, lines);
      }
    }
    if (result.notes().isEmpty()) {
      lines.add(INDENT + sentence);
    }
    if (result.expected() != null) {
      lines.add(INDENT + "expected: " + ReportTexts.visible(result.expected()));
    }
    return lines;
  }

  /** Returns only the findings. */
  String brief(ConformanceReport.CheckResult result) {
    List<String> sentences =
        result.notes().stream().map(ConformanceReport.ReportedFinding::sentence).toList();
    return ReportTexts.visible(sentences.isEmpty() ? result.text() : String.join("; ", sentences));
  }

  private void exchange(ConformanceReport.MaskedExchange exchange, List<String> lines) {
    labelled("sent", exchange.curl(), lines);
    labelled("received", "status " + exchange.status(), lines);
    String margin = INDENT + " ".repeat(13);
    for (String header : exchange.headers()) {
      int colon = header.indexOf(':');
      if (colon > 0 && header.substring(0, colon).toLowerCase(Locale.ROOT).matches(RELEVANT)) {
        lines.add(margin + style.faint().apply(ReportTexts.visible(header)));
      }
    }
    if (!exchange.body().isBlank()) {
      lines.add(margin + ReportTexts.visible(cut(exchange.body())));
    }
  }

  private void labelled(String label, String text, List<String> lines) {
    String lead = INDENT + INDENT + (label + ":          ").substring(0, 11);
    lines.add(style.faint().apply(lead) + oneLine(text));
  }

  private static String cut(String body) {
    String line = oneLine(body);
    return line.length() > MAX_BODY ? line.substring(0, MAX_BODY) + "…" : line;
  }

  private static String oneLine(String text) {
    return ReportTexts.visible(text.strip().replaceAll("\\s*[\\r\\n]+\\s*", " "));
  }
}
