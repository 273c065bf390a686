package dev.signoff.sdk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The headers of a request or a response. Names compare without case. Immutable. */
public final class Headers {
  private static final Set<String> SHOWN =
      Set.of(
          "accept",
          "content-length",
          "content-type",
          "date",
          "retry-after",
          "user-agent",
          "x-ratelimit-limit",
          "x-ratelimit-remaining",
          "x-ratelimit-reset");
  private static final Headers NONE = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

  private final SortedMap<String, List<String>> values;

  private Headers(SortedMap<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Returns an empty set of headers.
   *
   * @return no headers
   */
  public static Headers none() {
    return NONE;
  }

  /**
   * Copies headers.
   *
   * @param values the values by name, in the order in which they came
   * @return the headers
   */
  public static Headers of(Map<String, List<String>> values) {
    TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Objects.requireNonNull(values, "values")
        .forEach(
            (name, lines) ->
                copy.merge(name, List.copyOf(lines), (first, second) -> join(first, second)));
    return new Headers(copy);
  }

  /**
   * Returns the first value of a header.
   *
   * @param name the name, in any case
   * @return the value, if the header is there
   */
  public Optional<String> first(String name) {
    List<String> lines = all(name);
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(0));
  }

  /**
   * All values of a header.
   *
   * @param name the name, in any case
   * @return the values as they came, line by line; empty if the header is not there
   */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * Returns all headers.
   *
   * @return the values by name; read-only
   */
  public Map<String, List<String>> asMap() {
    return Collections.unmodifiableMap(values);
  }

  /**
   * Returns a copy in which a header has one value.
   *
   * @param name the name of the header
   * @param value its value; an earlier one is replaced
   * @return the copy
   * @throws IllegalArgumentException if either holds a control character, such as a line break
   */
  public Headers with(String name, String value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    if (hasControl(name) || hasControl(value)) {
      throw new IllegalArgumentException(
          "the header '" + name + "' must not hold a control character");
    }
    TreeMap<String, List<String>> copy = new TreeMap<>(values);
    copy.put(name, List.of(value));
    return new Headers(copy);
  }

  /** Shows the names, and the values of those headers that never hold a secret. */
  @Override
  public String toString() {
    TreeMap<String, Object> shown = new TreeMap<>();
    values.forEach(
        (name, lines) -> {
          String key = name.toLowerCase(Locale.ROOT);
          shown.put(key, SHOWN.contains(key) ? lines : "***");
        });
    return shown.toString();
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 0x20 && c != '\t') || c == 0x7f) {
        return true;
      }
    }
    return false;
  }

  private static List<String> join(List<String> first, List<String> second) {
    List<String> both = new ArrayList<>(first);
    both.addAll(second);
    return List.copyOf(both);
  }
}
