package dev.signoff.conformance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finder for the values of fields whose names indicate secrets, in JSON, in forms, and in
 * malformed, truncated or nested forms of either.
 */
final class SecretFields {
  private static final String PART = "[\\w.\\-\\[\\]%]{0,60}";
  private static final String NAME =
      PART
          + "(?:passw|passphrase|pwd|token|resume|secret|authorization|api[-_]?key|bcrypt|digest)"
          + PART
          + "|key|pass|sid|jsessionid|session_?id|jwt";

  private static final Pattern FIELD =
      Pattern.compile(
          "(?<delimiter>\\\\*[\"'])(?:"
              + NAME
              + ")\\k<delimiter>\\s*:\\s*"
              + "|(?<![\\w\"'])(?:"
              + NAME
              + ")\\s*:\\s*(?=\\\\*[\"'])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FORM =
      Pattern.compile(
          "(?<![\\w%.\\-])(?:" + NAME + ")=(?<value>[^&\\s\"'<>;,\\\\]*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAMED = Pattern.compile(NAME, Pattern.CASE_INSENSITIVE);
  private static final Pattern OPENED = Pattern.compile("\\\\*[\"']");
  private static final Pattern BARE = Pattern.compile("[^,}\\]\\s\"']+");

  /** Range of a value in a text. */
  record ValueRange(int start, int end) {
    String in(String text) {
      return text.substring(start, end);
    }
  }

  private final String text;
  private final List<ValueRange> places = new ArrayList<>();

  private SecretFields(String text) {
    this.text = text;
  }

  static List<ValueRange> in(String text) {
    SecretFields fields = new SecretFields(text);
    // The patterns are slow, and most texts have neither sign.
    if (text.indexOf('=') >= 0) {
      fields.addFormFields();
    }
    if (text.indexOf(':') >= 0) {
      fields.addJsonFields();
    }
    return fields.places;
  }

  private void addFormFields() {
    Matcher form = FORM.matcher(text);
    while (form.find()) {
      add(form.start("value"), form.end("value"));
    }
  }

  private void addJsonFields() {
    Matcher field = FIELD.matcher(text);
    int at = 0;
    while (at <= text.length() && field.find(at)) {
      at = Math.max(field.end(), value(field.end()));
    }
  }

  /** Returns whether the name of a field or parameter indicates a secret. */
  static boolean isNamedLike(String name) {
    return NAMED.matcher(name).matches();
  }

  /** Adds the value that begins here, and returns its end. */
  private int value(int start) {
    if (start < text.length() && (text.charAt(start) == '{' || text.charAt(start) == '[')) {
      return container(start);
    }
    Matcher opened = OPENED.matcher(text).region(start, text.length());
    if (opened.lookingAt()) {
      int end = closing(opened.end(), opened.group());
      add(opened.end(), end);
      return end;
    }
    Matcher bare = BARE.matcher(text).region(start, text.length());
    if (!bare.lookingAt()) {
      return start;
    }
    if (!bare.group().matches("-?[0-9][0-9.eE+-]*")) {
      add(start, bare.end());
    }
    return bare.end();
  }

  /** Adds each string inside an object or array, except for names, and returns the end. */
  private int container(int start) {
    int depth = 0;
    int at = start;
    while (at < text.length()) {
      char next = text.charAt(at);
      Matcher opened = OPENED.matcher(text).region(at, text.length());
      if (opened.lookingAt()) {
        int end = closing(opened.end(), opened.group());
        int after = Math.min(text.length(), end + opened.group().length());
        if (!isName(after)) {
          add(opened.end(), end);
        }
        at = Math.max(after, at + 1);
        continue;
      }
      depth += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
      at++;
      if (depth == 0) {
        break;
      }
    }
    return at;
  }

  /** Returns whether a colon follows, so that the string is a name. */
  private boolean isName(int after) {
    int at = after;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == ':';
  }

  /** Returns the end of a quoted string: the same delimiter, or the end of the text. */
  private int closing(int from, String delimiter) {
    char quote = delimiter.charAt(delimiter.length() - 1);
    int level = delimiter.length() - 1;
    for (int at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
      int slashes = 0;
      while (at - slashes > from && text.charAt(at - slashes - 1) == '\\') {
        slashes++;
      }
      int rest = slashes - level;
      if (rest >= 0 && rest % (2 * (level + 1)) == 0) {
        return at - level;
      }
      if (rest < 0) {
        return at - slashes;
      }
    }
    return text.length();
  }

  private void add(int start, int end) {
    if (end > start) {
      places.add(new ValueRange(start, end));
    }
  }
}
