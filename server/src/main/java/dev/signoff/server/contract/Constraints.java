package dev.signoff.server.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What generated models check of their properties. Null passes everything but {@link #present}: a
 * property that is not required may be left out. Thread safe.
 */
public final class Constraints {
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private Constraints() {}

  /**
   * Refuses a missing value.
   *
   * @param property the name of the property
   * @param value its value
   * @throws IllegalArgumentException if the value is null
   */
  public static void present(String property, @Nullable Object value) {
    require(value != null, property, "is missing");
  }

  /**
   * Refuses a text that is too short or too long.
   *
   * @param property the name of the property
   * @param value its value
   * @param min the least number of characters
   * @param max the greatest number of characters
   * @throws IllegalArgumentException if the text has fewer or more
   */
  public static void length(String property, @Nullable String value, int min, int max) {
    int length = value == null ? min : value.codePointCount(0, value.length());
    require(
        length >= min && length <= max,
        property,
        "must have " + min + " to " + max + " characters");
  }

  /**
   * Refuses a text of another form.
   *
   * @param property the name of the property
   * @param value its value
   * @param pattern a regular expression as in JSON Schema: finding it anywhere is enough, and a
   *     {@code $} at its end means the end, not the place before a last line feed
   * @throws IllegalArgumentException if the expression finds nothing
   */
  public static void pattern(String property, @Nullable String value, String pattern) {
    require(
        value == null
            || PATTERNS.computeIfAbsent(pattern, Constraints::compile).matcher(value).find(),
        property,
        "must match " + pattern);
  }

  /**
   * Refuses a value that is not listed.
   *
   * @param property the name of the property
   * @param value its value
   * @param allowed the values that the contract has
   * @throws IllegalArgumentException if the value is none of them
   */
  public static void oneOf(String property, @Nullable String value, String... allowed) {
    require(
        value == null || Arrays.asList(allowed).contains(value),
        property,
        "must be one of " + Arrays.toString(allowed));
  }

  private static Pattern compile(String pattern) {
    boolean endsThere = pattern.endsWith("$") && !pattern.endsWith("\\$");
    return Pattern.compile(
        endsThere ? pattern.substring(0, pattern.length() - 1) + "\\z" : pattern);
  }

  private static void require(boolean holds, String property, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("'" + property + "' " + rule + ".");
    }
  }
}
