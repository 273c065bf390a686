package dev.signoff.spec;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and values of a query or of a form, in the order they were sent. */
record QueryParameters(List<Map.Entry<String, String>> pairs) {

  static QueryParameters of(URI uri) {
    return parse(uri.getRawQuery());
  }

  static QueryParameters parse(@Nullable String raw) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        pairs.add(Map.entry(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1))));
      }
    }
    return new QueryParameters(List.copyOf(pairs));
  }

  boolean has(String name) {
    return pairs.stream().anyMatch(pair -> pair.getKey().equals(name));
  }

  /** Returns whether every name of {@code flags} is here with its value. */
  boolean hasAll(Map<String, String> flags) {
    return pairs.containsAll(flags.entrySet());
  }

  /** Returns flags in the form of a query, for a sentence. */
  static String text(Map<String, String> flags) {
    return flags.entrySet().stream()
        .map(Map.Entry::toString)
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
