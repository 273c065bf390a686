package dev.signoff.crosscheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.spec.CommonHeaders;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.SetCookie;
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

/** The parts of an exchange that can be compared, by name. No part holds a secret. */
final class Parts {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Request headers of the transport, or that only help an outcome to come about. */
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

  private Parts() {}

  /** What any client sends: names, not values. */
  static Map<String, String> request(Exchange exchange, Set<String> ignoredCookies) {
    Map<String, String> parts = new TreeMap<>();
    parts.put("method", exchange.method());
    parts.put("path", exchange.uri().getRawPath());
    parts.put("query", query(exchange.uri().getRawQuery()));
    parts.put(
        "headers",
        names(
            exchange.requestHeaders().keySet().stream()
                .filter(name -> !INCIDENTAL.contains(name.toLowerCase(Locale.ROOT)))));
    parts.put(
        "cookies",
        names(
            exchange.requestHeader("Cookie").stream()
                .flatMap(line -> Arrays.stream(line.split("; ", -1)))
                .map(pair -> pair.replaceFirst("=.*", ""))
                .filter(name -> !ignoredCookies.contains(name))));
    String body = exchange.requestBody() == null ? "" : exchange.requestBody();
    parts.put(
        "media type", body.isEmpty() ? "none" : mediaType(exchange.requestHeader("Content-Type")));
    parts.put("body", body.isEmpty() ? "none" : shape(body));
    return parts;
  }

  /** What any server answers. */
  static Map<String, String> response(Exchange exchange, String example) {
    Map<String, String> parts = new TreeMap<>();
    parts.put("status", String.valueOf(exchange.status()));
    parts.put("failure", example.isEmpty() ? "none" : example);
    parts.put("codes", exchange.status() < 400 ? "none" : codes(exchange.responseBody()));
    parts.put(
        "media type",
        exchange.responseBody().isEmpty()
            ? "none"
            : mediaType(exchange.responseHeader("Content-Type")));
    parts.put(
        "headers",
        names(
            exchange.responseHeaders().keySet().stream()
                .filter(name -> !CommonHeaders.contain(name))
                .filter(name -> !name.equalsIgnoreCase("Set-Cookie"))));
    String cookies =
        exchange.responseHeader("Set-Cookie").stream()
            .map(Parts::cookie)
            .collect(Collectors.joining(", "));
    parts.put("cookies", cookies.isEmpty() ? "none" : cookies);
    parts.put("body", exchange.responseBody().isEmpty() ? "none" : shape(exchange.responseBody()));
    return parts;
  }

  /** What an answer that was made of the contract's examples says word for word. */
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
              } else if (!CommonHeaders.contain(name)) {
                parts.put(
                    "header " + name.toLowerCase(Locale.ROOT),
                    masked(name, String.join(", ", values), credentials));
              }
            });
    leaves("$", "", json(exchange.responseBody()), credentials, parts);
    return parts;
  }

  private static void leaves(
      String at,
      String name,
      @Nullable JsonNode node,
      Set<String> credentials,
      Map<String, String> parts) {
    if (node == null) {
      return;
    }
    if (node.isValueNode() && !node.isMissingNode()) {
      parts.put(at, masked(name, node.toString(), credentials));
    }
    node.properties()
        .forEach(
            it -> leaves(at + "." + it.getKey(), it.getKey(), it.getValue(), credentials, parts));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      leaves(at + "[" + i + "]", name, node.get(i), credentials, parts);
    }
  }

  /** The texts of one word: what programs act on. */
  private static String codes(String body) {
    Map<String, String> leaves = new TreeMap<>();
    leaves("$", "", json(body), Set.of(), leaves);
    String codes =
        leaves.entrySet().stream()
            .filter(it -> it.getValue().matches("\"[^ ]+\""))
            .map(it -> it.getKey() + "=" + it.getValue())
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? "none" : codes;
  }

  private static String masked(String name, String value, Set<String> credentials) {
    return credentials.stream().anyMatch(name::equalsIgnoreCase) ? "a credential" : value;
  }

  private static String withoutValue(String line) {
    return line.replaceFirst("^([^=;]*=)[^;]+", "$1***");
  }

  /** Flags with their values, everything else by name alone. */
  private static String query(@Nullable String raw) {
    return raw == null || raw.isEmpty()
        ? "none"
        : Arrays.stream(raw.split("&", -1))
            .map(pair -> pair.endsWith("=true") ? pair : pair.replaceFirst("=.*", "=***"))
            .sorted()
            .collect(Collectors.joining("&"));
  }

  private static String cookie(String line) {
    return SetCookie.parse(line)
        .map(
            cookie ->
                (cookie.deletes(Instant.now()) ? "deletes " : "sets ")
                    + cookie.name()
                    + " for "
                    + cookie.attribute("path").orElse("no path"))
        .orElse("a line that names no cookie");
  }

  private static String mediaType(List<String> contentTypes) {
    return contentTypes.isEmpty()
        ? "none"
        : contentTypes.get(0).replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  private static String names(Stream<String> names) {
    String sorted =
        names
            .map(it -> it.toLowerCase(Locale.ROOT))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return sorted.isEmpty() ? "none" : sorted;
  }

  private static String shape(String body) {
    JsonNode json = json(body);
    return json == null ? "no JSON" : shape(json);
  }

  private static String shape(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .map(field -> field.getKey() + ":" + shape(field.getValue()))
          .sorted()
          .collect(Collectors.joining(",", "{", "}"));
    }
    return node.isArray()
        ? "[" + (node.isEmpty() ? "" : shape(node.get(0))) + "]"
        : node.getNodeType().toString().toLowerCase(Locale.ROOT);
  }

  private static @Nullable JsonNode json(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json.isMissingNode() ? null : json;
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
