package dev.signoff.server.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Constraint checks that generated models apply to their properties. Null passes all checks except
 * {@link #present}, because an optional property may be absent. Thread safe.
 */
public final class Constraints {
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private Constraints() {}

  /**
   * Checks that a value is present.
   *
   * @param property the name of the property
   * @param value the value of the property
   * @throws IllegalArgumentException if the value is null
   */
  public static void present(String property, @Nullable Object value) {
    require(value != null, property, "is missing");
  }

  /**
   * Checks the length of a text.
   *
   * @param property the name of the property
   * @param value the value of the property
   * @param min the minimum number of characters
   * @param max the maximum number of characters
   * @throws IllegalArgumentException if the text is too short or too long
   */
  public static void length(String property, @Nullable String value, int min, int max) {
    int length = value == null ? min : value.codePointCount(0, value.length());
    require(
        length >= min && length <= max,
        property,
        "must have " + min + " to " + max + " characters");
  }

  /**
   * Checks that a text matches a pattern.
   *
   * @param property the name of the property
   * @param value the value of the property
   * @param pattern a regular expression as in JSON Schema: it may match anywhere in the text, and a
   *     {@code $} at its end matches only the end of the text, not the position before a final line
   *     feed
   * @throws IllegalArgumentException if the expression does not match
   */
  public static void pattern(String property, @Nullable String value, String pattern) {
    require(
        value == null
            || PATTERNS.computeIfAbsent(pattern, Constraints::compile).matcher(value).find(),
        property,
        "must match " + pattern);
  }

  /**
   * Checks that a value is one of the allowed values.
   *
   * @param property the name of the property
   * @param value the value of the property
   * @param allowed the values in the contract
   * @throws IllegalArgumentException if the value is not allowed
   */
  public static void oneOf(String property, @Nullable String value, String... allowed) {
    require(
        value == null || Arrays.asList(allowed).contains(value),
        property,
        "must be one of " + Arrays.toString(allowed));
  }

  private static Pattern compile(String pattern) {
    boolean isAnchoredAtEnd = pattern.endsWith("$") && !pattern.endsWith("\\$");
    return Pattern.compile(
        isAnchoredAtEnd ? pattern.substring(0, pattern.length() - 1) + "\\z" : pattern);
  }

  private static void require(boolean holds, String property, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("'" + property + "' " + rule + ".");
    }
  }
}
