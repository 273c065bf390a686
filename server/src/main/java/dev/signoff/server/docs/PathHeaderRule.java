package dev.signoff.server.docs;

import java.util.Map;

/** The headers of one path, or of all that begin like it if a star ends it. */
record PathHeaderRule(String path, Map<String, String> headers) {

  boolean matches(String other) {
    return isPrefix() ? other.startsWith(path.substring(0, path.length() - 1)) : other.equals(path);
  }

  /** The more of a path a rule names, the more it weighs; most if it names it all. */
  int weight() {
    return isPrefix() ? path.length() - 1 : Integer.MAX_VALUE;
  }

  private boolean isPrefix() {
    return path.endsWith("*");
  }
}
