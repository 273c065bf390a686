package dev.signoff.conformance.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Decoded text (without percent, JSON and HTML escapes) in which the position of each character in
 * the original is known.
 */
final class DecodedText {
  private static final Pattern ESCAPE =
      Pattern.compile(
          "(?:%[0-9A-Fa-f]{2})+|\\\\u[0-9A-Fa-f]{4}|\\\\[/\"'\\\\]"
              + "|&#[0-9]{1,5};|&#[xX][0-9A-Fa-f]{1,4};|&(?:amp|lt|gt|quot|apos|sol);");
  private static final Map<String, String> ENTITIES =
      Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'", "&sol;", "/");

  private final StringBuilder text = new StringBuilder();
  private int[] starts = {};
  private int[] ends = {};

  private DecodedText() {}

  /** Returns the text without decoding it. */
  static DecodedText raw(String text) {
    DecodedText raw = new DecodedText();
    raw.text.append(text);
    raw.starts = IntStream.range(0, text.length()).toArray();
    raw.ends = IntStream.rangeClosed(1, text.length()).toArray();
    return raw;
  }

  /** Decodes one more layer of escapes. Returns the same object if there is none. */
  DecodedText decodeAgain() {
    Matcher escape = ESCAPE.matcher(text);
    if (!escape.find()) {
      return this;
    }
    DecodedText next = new DecodedText();
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

  /** Returns the start of a character in the original. */
  int start(int index) {
    return starts[index];
  }

  /** Returns the end of a character in the original. */
  int end(int index) {
    return ends[index];
  }

  private void copy(DecodedText other, int from, int to) {
    int at = text.length();
    room(at + to - from);
    System.arraycopy(other.starts, from, starts, at, to - from);
    System.arraycopy(other.ends, from, ends, at, to - from);
    text.append(other.text, from, to);
  }

  /** Adds the characters of an escape, each with the position of the whole escape. */
  private void add(String characters, int start, int end) {
    int at = text.length();
    room(at + characters.length());
    Arrays.fill(starts, at, at + characters.length(), start);
    Arrays.fill(ends, at, at + characters.length(), end);
    text.append(characters);
  }

  private void room(int length) {
    if (length > starts.length) {
      starts = Arrays.copyOf(starts, 2 * length);
      ends = Arrays.copyOf(ends, 2 * length);
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
