package dev.signoff.conformance.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without its escapes (percent signs, JSON, HTML), which still knows where in the original
 * each character stands.
 */
final class Unescaped {
  private static final Pattern ESCAPE =
      Pattern.compile(
          "(?:%[0-9A-Fa-f]{2})+|\\\\u[0-9A-Fa-f]{4}|\\\\[/\"'\\\\]"
              + "|&#[0-9]{1,5};|&#[xX][0-9A-Fa-f]{1,4};|&(?:amp|lt|gt|quot|apos|sol);");
  private static final Map<String, String> ENTITIES =
      Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'", "&sol;", "/");

  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  private Unescaped() {}

  /** The text as it stands. */
  static Unescaped raw(String text) {
    Unescaped raw = new Unescaped();
    for (int i = 0; i < text.length(); i++) {
      raw.add(text.substring(i, i + 1), i, i + 1);
    }
    return raw;
  }

  /** Without one more layer of escapes; the same object if there is none. */
  Unescaped again() {
    Matcher escape = ESCAPE.matcher(text);
    if (!escape.find()) {
      return this;
    }
    Unescaped next = new Unescaped();
    int at = 0;
    do {
      next.copy(this, at, escape.start());
      next.add(plain(escape.group()), starts[escape.start()], ends[escape.end() - 1]);
      at = escape.end();
    } while (escape.find());
    next.copy(this, at, text.length());
    return next;
  }

  String text() {
    return text.toString();
  }

  /** Where in the original the character begins. */
  int start(int index) {
    return starts[index];
  }

  /** Where in the original the character ends. */
  int end(int index) {
    return ends[index];
  }

  private void copy(Unescaped other, int from, int to) {
    for (int i = from; i < to; i++) {
      add(other.text.substring(i, i + 1), other.starts[i], other.ends[i]);
    }
  }

  /** Each character of what an escape means stands where the whole escape stands. */
  private void add(String characters, int start, int end) {
    for (int i = 0; i < characters.length(); i++) {
      int at = text.length();
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, 2 * at);
        ends = Arrays.copyOf(ends, 2 * at);
      }
      starts[at] = start;
      ends[at] = end;
      text.append(characters.charAt(i));
    }
  }

  private static String plain(String escape) {
    if (escape.startsWith("%")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int i = 1; i < escape.length(); i += 3) {
        bytes.write(Integer.parseInt(escape.substring(i, i + 2), 16));
      }
      return bytes.toString(StandardCharsets.UTF_8);
    }
    if (escape.startsWith("\\u")) {
      return String.valueOf((char) Integer.parseInt(escape.substring(2), 16));
    }
    if (escape.startsWith("\\")) {
      return escape.substring(1);
    }
    if (escape.startsWith("&#x") || escape.startsWith("&#X")) {
      return String.valueOf((char) Integer.parseInt(escape.substring(3, escape.length() - 1), 16));
    }
    if (escape.startsWith("&#")) {
      return String.valueOf((char) Integer.parseInt(escape.substring(2, escape.length() - 1)));
    }
    return ENTITIES.getOrDefault(escape, escape);
  }
}
