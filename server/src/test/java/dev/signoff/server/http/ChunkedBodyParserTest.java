package dev.signoff.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.HttpBrokenContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of the parser against the grammar of RFC 9112 section 7.1, written as regular expressions.
 */
class ChunkedBodyParserTest {
  private static final int MAX_DATA_BYTES = 1000;
  private static final int MAX_TRAILER_BYTES = 1000;
  private static final int MAX_TRAILERS = 30;
  private static final int MAX_EXTENSION_BYTES = 1024;

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9a-zA-Z-]+";
  private static final String QUOTED =
      "\"([\\t \\x21\\x23-\\x5b\\x5d-\\x7e\\x80-\\xff]|\\\\[\\t \\x21-\\x7e\\x80-\\xff])*\"";
  private static final Pattern SIZE_LINE =
      Pattern.compile(
          "([0-9a-fA-F]{1,8})(;" + TOKEN + "(=(" + TOKEN + "|" + QUOTED + "))?)*+\\r\\n");
  private static final Pattern DATA_END = Pattern.compile("\\r\\n");
  private static final Pattern TRAILERS =
      Pattern.compile("(" + TOKEN + ":[\\t\\x20-\\x7e\\x80-\\xff]*\\r\\n)*+\\r\\n");

  /** Bytes that matter to some state of the parser. */
  private static final String INTERESTING =
      "\r\n \t\0\u000b\f;=\":\\,0159afAFgxX-+\u0001\u007f\u0080\u00ff\u00b2";

  private static final String[] BODIES = {
    "0\r\n\r\n",
    "5\r\nhello\r\n0\r\n\r\n",
    "1\r\na\r\nB\r\nhello\r\nlo wo\r\n00\r\n\r\n",
    "000000aB\r\n" + "x".repeat(0xab) + "\r\n0\r\nA: b\r\n\r\n",
    "2;a\r\n\r\n\r\n1;a=b;c=\"d;\\\"e\\\\ \u00e4\"\r\n0\r\n0;z=\"\"\r\n\r\n",
    "3\r\n0\r\n\r\n0\r\n:\r\n\r\n",
    "0\r\nA:\r\nB: \tc \r\nD:\u00e4:\r\n\r\n",
  };

  @Test
  void theResultIsThatOfTheGrammar() {
    Random random = new Random(9112);
    int complete = 0;
    int malformed = 0;
    for (int i = 0; i < 100_000; i++) {
      String input = mutated(BODIES[random.nextInt(BODIES.length)], random);
      Result expected = reference(input);
      assertThat(parse(input)).as(input).isEqualTo(expected);
      complete += expected.end.equals("complete") ? 1 : 0;
      malformed += expected.end.equals("malformed") ? 1 : 0;
    }
    assertThat(complete).isGreaterThan(10_000);
    assertThat(malformed).isGreaterThan(10_000);
  }

  @Test
  void everyByteAtEveryPlaceIsReadAsTheGrammarReadsIt() {
    for (String body : BODIES) {
      for (int at = 0; at <= body.length(); at++) {
        assertThat(parse(body.substring(0, at))).isEqualTo(reference(body.substring(0, at)));
        for (char c = 0; c < 256; c++) {
          String inserted = body.substring(0, at) + c + body.substring(at);
          assertThat(parse(inserted)).as(inserted).isEqualTo(reference(inserted));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5\r\nhello\r\n0\r\n\r\n",
        "05\r\nhello\r\n0\r\n\r\n",
        "1;a=\"\\\"\"\r\nh\r\n4\r\nello\r\n000\r\nA: b\r\n\r\n"
      })
  void whatStandsBehindABodyIsNotRead(String body) {
    assertThat(parse(body + "GET /")).isEqualTo(new Result("complete", "hello", body.length()));
  }

  @ParameterizedTest
  @CsvSource({"00000005, 13", "ffffffff, 13", "000000005, 8", "100000005, 8"})
  void aSizeHasEightDigitsAtMost(String size, int read) {
    assertThat(parse(size + "\r\nhel"))
        .isEqualTo(
            read == 8 ? new Result("malformed", "", read) : new Result("incomplete", "hel", read));
  }

  @Test
  void theDataOfABodyIsLimited() {
    String most = "1\r\na\r\n3E7\r\n" + "b".repeat(MAX_DATA_BYTES - 1) + "\r\n";
    assertThat(parse(most + "0\r\n\r\n").end).isEqualTo("complete");
    assertThat(parse(most + "1\r\nc").end).isEqualTo("malformed");
  }

  @Test
  void theExtensionsOfABodyAreLimitedTogether() {
    String most = "1;" + "a".repeat(MAX_EXTENSION_BYTES - 10) + "\r\nx\r\n0;" + "b".repeat(8);
    assertThat(parse(most + "\r\n\r\n").end).isEqualTo("complete");
    assertThat(parse(most + "b\r\n\r\n").end).isEqualTo("malformed");
  }

  @Test
  void theTrailersAreLimitedInNumberAndLength() {
    String longest = "A:" + "b".repeat(MAX_TRAILER_BYTES - 5);
    assertThat(parse("0\r\n" + "A:b\r\n".repeat(MAX_TRAILERS) + "\r\n").end).isEqualTo("complete");
    assertThat(parse("0\r\n" + "A:b\r\n".repeat(MAX_TRAILERS + 1) + "\r\n").end)
        .isEqualTo("malformed");
    assertThat(parse("0\r\n" + longest + "\r\n\r\n").end).isEqualTo("complete");
    assertThat(parse("0\r\n" + longest + "b\r\n\r\n").end).isEqualTo("malformed");
  }

  /** End and data of a body, and the number of bytes that were read until both were certain. */
  private record Result(String end, String data, int read) {}

  private static Result parse(String input) {
    ChunkedBodyParser parser =
        new ChunkedBodyParser(MAX_DATA_BYTES, MAX_TRAILER_BYTES, MAX_TRAILERS);
    StringBuilder data = new StringBuilder();
    int read = 0;
    for (byte next : input.getBytes(ISO_8859_1)) {
      if (parser.isComplete()) {
        return new Result("complete", data.toString(), read);
      }
      try {
        if (parser.accept(next)) {
          data.append((char) (next & 0xff));
        }
      } catch (HttpBrokenContentException e) {
        return new Result("malformed", data.toString(), read);
      }
      read++;
    }
    return new Result(parser.isComplete() ? "complete" : "incomplete", data.toString(), read);
  }

  private static Result reference(String input) {
    StringBuilder data = new StringBuilder();
    int at = 0;
    while (true) {
      Matcher line = SIZE_LINE.matcher(input).region(at, input.length());
      if (!line.lookingAt()) {
        return failed(line, data, input, at);
      }
      at = line.end();
      int size = (int) Math.min(Integer.MAX_VALUE, Long.parseLong(line.group(1), 16));
      Pattern next = size == 0 ? TRAILERS : DATA_END;
      int available = Math.min(size, input.length() - at);
      data.append(input, at, at + available);
      at += available;
      if (available < size) {
        return new Result("incomplete", data.toString(), at);
      }
      Matcher end = next.matcher(input).region(at, input.length());
      if (!end.lookingAt()) {
        return failed(end, data, input, at);
      }
      at = end.end();
      if (size == 0) {
        return new Result("complete", data.toString(), at);
      }
    }
  }

  /** A prefix of something legal is incomplete; otherwise the first byte that is wrong counts. */
  private static Result failed(Matcher tried, CharSequence data, String input, int from) {
    if (tried.hitEnd()) {
      return new Result("incomplete", data.toString(), input.length());
    }
    int end = from;
    while (!isWrong(tried.pattern(), input.substring(from, end + 1))) {
      end++;
    }
    return new Result("malformed", data.toString(), end);
  }

  private static boolean isWrong(Pattern pattern, String prefix) {
    Matcher matcher = pattern.matcher(prefix);
    return !matcher.lookingAt() && !matcher.hitEnd();
  }

  private static String mutated(String body, Random random) {
    StringBuilder text = new StringBuilder(body);
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      int at = random.nextInt(text.length());
      char interesting = INTERESTING.charAt(random.nextInt(INTERESTING.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, interesting);
        case 1 -> text.setCharAt(at, interesting);
        case 2 -> text.setLength(at + 1);
        default -> text.delete(at, at + 1).append(' ');
      }
    }
    return text.toString();
  }
}
