package dev.signoff.server.docs;

import java.util.Map;

/** Response headers for one path, or for all paths with a prefix if it ends in a star. */
record PathHeaderRule(String path, Map<String, String> headers) {

  boolean matches(String other) {
    return isPrefix() ? other.startsWith(path.substring(0, path.length() - 1)) : other.equals(path);
  }

  /**
   * Returns the weight of the rule: the longer its path, the higher; an exact path has the highest.
   */
  int weight() {
    return isPrefix() ? path.length() - 1 : Integer.MAX_VALUE;
  }

  private boolean isPrefix() {
    return path.endsWith("*");
  }
}
