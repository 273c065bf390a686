package dev.signoff.crosscheck;

import dev.signoff.spec.Exchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Exchange as text that a test can change: first line, headers, an empty line and a body, for
 * request and response.
 */
final class ExchangeText {
  private static final String BETWEEN = "\n~\n";

  private ExchangeText() {}

  static String of(Exchange exchange) {
    String body = exchange.requestBody() == null ? "" : exchange.requestBody();
    return exchange.method()
        + " "
        + exchange.uri()
        + "\n"
        + lines(exchange.requestHeaders())
        + "\n"
        + body
        + BETWEEN
        + exchange.status()
        + "\n"
        + lines(exchange.responseHeaders())
        + "\n"
        + exchange.responseBody();
  }

  static Exchange parse(String text) {
    int between = text.indexOf(BETWEEN);
    String request = text.substring(0, between);
    String response = text.substring(between + BETWEEN.length());
    String[] first = request.split("\n", 2)[0].split(" ", 2);
    return new Exchange(
        first[0],
        URI.create(first[1]),
        headers(request),
        body(request),
        Integer.parseInt(response.split("\n", 2)[0]),
        headers(response),
        body(response));
  }

  private static String lines(Map<String, List<String>> headers) {
    StringBuilder lines = new StringBuilder();
    headers.forEach(
        (name, values) ->
            values.forEach(it -> lines.append(name).append(": ").append(it).append('\n')));
    return lines.toString();
  }

  private static Map<String, List<String>> headers(String message) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    message
        .lines()
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .forEach(
            line ->
                headers
                    .computeIfAbsent(line.split(": ", 2)[0], name -> new ArrayList<>())
                    .add(line.split(": ", 2)[1]));
    return headers;
  }

  private static String body(String message) {
    return message.substring(message.indexOf("\n\n") + 2);
  }
}
