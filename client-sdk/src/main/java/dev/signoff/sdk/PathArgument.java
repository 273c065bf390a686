package dev.signoff.sdk;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Escaping of path arguments: it escapes what RFC 3986 §3.3 does not allow in a segment, and
 * rejects arguments that would change the path.
 */
final class PathArgument {
  private static final String ALLOWED = "-._~!$&'()*+,;=:@";
  private static final String ALLOWED_IN_SEVERAL = ALLOWED + "/";

  private PathArgument() {}

  static void check(String name, String value) {
    Objects.requireNonNull(value, name);
    if (value.isEmpty() || value.equals(".") || value.equals("..")) {
      throw new IllegalArgumentException(name + " must not be empty, '.' or '..'");
    }
  }

  static void checkAll(String name, String value) {
    Objects.requireNonNull(value, name);
    for (String segment : value.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        throw new IllegalArgumentException(
            name + " must be segments with single slashes between them, none of them '.' or '..'");
      }
    }
  }

  static String segment(String value) {
    return escape(value, ALLOWED);
  }

  static String segments(String value) {
    return escape(value, ALLOWED_IN_SEVERAL);
  }

  private static String escape(String value, String allowed) {
    StringBuilder escaped = new StringBuilder(value.length());
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || allowed.indexOf(c) >= 0)) {
        escaped.append(c);
      } else {
        escaped.append(String.format("%%%02X", (int) c));
      }
    }
    return escaped.toString();
  }
}
