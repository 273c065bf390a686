package dev.signoff.crosscheck;

import dev.signoff.crosscheck.pact.RequestPartNames;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.MediaTypeContent;
import dev.signoff.spec.SetCookie;
import dev.signoff.spec.TransportHeaders;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Comparable parts of an exchange, by name. No part contains a secret. */
final class ExchangeParts {
  private static final String NONE = "none";

  /** Request headers of the transport, and those that only help to produce an outcome. */
  private static final Set<String> INCIDENTAL =
      Set.of(
          "accept",
          "accept-encoding",
          "connection",
          "content-length",
          "content-type",
          "cookie",
          "host",
          "origin",
          "prefer",
          "user-agent",
          "x-too-long");

  private ExchangeParts() {}

  /** Returns the parts of a request: names, not values. */
  static Map<String, String> request(Exchange exchange, Set<String> ignoredCookies) {
    Stream<String> headers =
        exchange.requestHeaders().keySet().stream()
            .filter(name -> !INCIDENTAL.contains(name.toLowerCase(Locale.ROOT)));
    Stream<String> cookies =
        RequestPartNames.cookies(exchange).stream().filter(name -> !ignoredCookies.contains(name));
    Map<String, String> parts = new TreeMap<>();
    parts.put("method", exchange.method());
    parts.put("path", exchange.uri().getRawPath());
    parts.put("query", query(exchange.uri().getRawQuery()));
    parts.put("headers", names(headers));
    parts.put("cookies", names(cookies));
    String body = exchange.requestBody() == null ? "" : exchange.requestBody();
    body(parts, body, exchange.requestHeader("Content-Type"));
    return parts;
  }

  /** Returns the parts of a response. */
  static Map<String, String> response(Exchange exchange, String example) {
    Stream<String> headers =
        exchange.responseHeaders().keySet().stream()
            .filter(name -> !TransportHeaders.contain(name))
            .filter(name -> !name.equalsIgnoreCase("Set-Cookie"));
    Map<String, String> parts = new TreeMap<>();
    parts.put("status", String.valueOf(exchange.status()));
    parts.put("failure", orNone(example));
    parts.put("codes", exchange.status() < 400 ? NONE : codes(exchange.responseBody()));
    parts.put("headers", names(headers));
    parts.put(
        "cookies",
        orNone(
            exchange.responseHeader("Set-Cookie").stream()
                .map(ExchangeParts::cookie)
                .collect(Collectors.joining(", "))));
    body(parts, exchange.responseBody(), exchange.responseHeader("Content-Type"));
    return parts;
  }

  /** Returns the exact values of a response that was made from the contract's examples. */
  static Map<String, String> words(Exchange exchange, Set<String> credentials) {
    Map<String, String> parts = new TreeMap<>();
    exchange
        .responseHeaders()
        .forEach(
            (name, values) -> {
              if (name.equalsIgnoreCase("Set-Cookie")) {
                for (int i = 0; i < values.size(); i++) {
                  parts.put("Set-Cookie " + (i + 1), withoutValue(values.get(i)));
                }
              } else if (!TransportHeaders.contain(name)) {
                parts.put(
                    "header " + name.toLowerCase(Locale.ROOT),
                    masked(name, String.join(", ", values), credentials));
              }
            });
    JsonBody.of(exchange.responseBody())
        .leaves()
        .forEach(it -> parts.put(it.path(), masked(it.field(), it.value(), credentials)));
    return parts;
  }

  private static void body(Map<String, String> parts, String body, List<String> contentType) {
    parts.put(
        "media type",
        body.isEmpty() || contentType.isEmpty()
            ? NONE
            : MediaTypeContent.essence(contentType.get(0)));
    parts.put("body", body.isEmpty() ? NONE : JsonBody.of(body).shape());
  }

  /** Returns the texts of one word, because programs depend on them. */
  private static String codes(String body) {
    return orNone(
        JsonBody.of(body).leaves().stream()
            .filter(it -> it.value().matches("\"[^ ]+\""))
            .map(it -> it.path() + "=" + it.value())
            .sorted()
            .collect(Collectors.joining(", ")));
  }

  private static String masked(String name, String value, Set<String> credentials) {
    return credentials.stream().anyMatch(name::equalsIgnoreCase) ? "a credential" : value;
  }

  private static String withoutValue(String setCookie) {
    return setCookie.replaceFirst("^([^=;]*=)[^;]+", "$1***");
  }

  /** Returns query parameters: flags with their values, all others by name only. */
  private static String query(@Nullable String raw) {
    return raw == null || raw.isEmpty()
        ? NONE
        : Arrays.stream(raw.split("&", -1))
            .map(pair -> pair.endsWith("=true") ? pair : pair.replaceFirst("=.*", "=***"))
            .sorted()
            .collect(Collectors.joining("&"));
  }

  private static String cookie(String setCookie) {
    return SetCookie.parse(setCookie)
        .map(
            cookie ->
                (cookie.deletes(Instant.now()) ? "deletes " : "sets ")
                    + cookie.name()
                    + " for "
                    + cookie.attribute("path").orElse("no path"))
        .orElse("a line that names no cookie");
  }

  private static String names(Stream<String> names) {
    return orNone(
        names
            .map(it -> it.toLowerCase(Locale.ROOT))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", ")));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? NONE : text;
  }
}
