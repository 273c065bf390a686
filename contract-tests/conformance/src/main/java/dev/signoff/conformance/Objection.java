package dev.signoff.conformance;

import dev.signoff.conformance.report.Report;
import java.util.List;
import java.util.Objects;

/** What a failed check has to say, in a few lines. */
final class Objection {
  private Objection() {}

  static String to(Report.Result result, List<Report.Recorded> exchanges) {
    StringBuilder text = new StringBuilder(result.id());
    result.notes().forEach(note -> text.append("\n  ").append(note.sentence()));
    text.append("\nRequired (").append(result.level()).append("): ").append(result.text());
    result.notes().stream()
        .map(Report.Note::exchange)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(number -> exchanges.stream().filter(it -> it.number() == number))
        .forEach(exchange -> tell(exchange, text));
    return text.toString();
  }

  private static void tell(Report.Recorded exchange, StringBuilder text) {
    text.append("\nSent: ").append(exchange.curl());
    text.append("\nCame: ").append(exchange.status());
    exchange.headers().forEach(header -> text.append("\n  ").append(header));
    if (!exchange.body().isEmpty()) {
      text.append("\n  ").append(exchange.body());
    }
  }
}
