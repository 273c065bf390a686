package dev.signoff.conformance.report;

import java.util.List;

/** View of an exchange on the HTML page. Each exchange has its anchor in only one place. */
record HtmlExchange(
    int number,
    boolean anchor,
    String check,
    String request,
    String curl,
    int status,
    List<String> headers,
    String body) {

  static HtmlExchange anchored(ConformanceReport.MaskedExchange exchange) {
    return of(exchange, true);
  }

  static HtmlExchange linked(ConformanceReport.MaskedExchange exchange) {
    return of(exchange, false);
  }

  private static HtmlExchange of(ConformanceReport.MaskedExchange exchange, boolean anchor) {
    return new HtmlExchange(
        exchange.number(),
        anchor,
        exchange.check(),
        exchange.request(),
        exchange.curl(),
        exchange.status(),
        exchange.headers(),
        exchange.body());
  }
}
