package dev.signoff.server.http;

import java.util.BitSet;
import org.glassfish.grizzly.Buffer;

/**
 * Syntax check of the bytes of a request head by RFC 9112. Grizzly's parser accepts more than the
 * RFC, and its result no longer shows folded lines, bare CR and LF, or tabs instead of spaces.
 */
final class RequestHeadSyntax {
  private static final BitSet TOKEN = new BitSet(128);

  static {
    "!#$%&'*+.^_`|~-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
        .chars()
        .forEach(TOKEN::set);
  }

  private final Buffer bytes;
  private final int end;
  private int at;

  private RequestHeadSyntax(Buffer bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  /**
   * Checks that a buffer up to its position, where the body begins, contains a well-formed request
   * head.
   */
  static boolean areStrict(Buffer read) {
    return new RequestHeadSyntax(read, read.position()).isHead();
  }

  /** Returns whether a character may stand in the name of a header. */
  static boolean isInToken(int character) {
    return TOKEN.get(character);
  }

  /** Returns whether a character may stand in the value of a header. */
  static boolean isInValue(int character) {
    return (character >= ' ' || character == '\t') && character != 0x7f;
  }

  private boolean isHead() {
    if (!(isToken(' ') && isVisible(' ') && isVisible('\r') && is('\n'))) {
      return false;
    }
    while (at < end && peek() != '\r') {
      if (!(isToken(':') && isValue() && is('\n'))) {
        return false;
      }
    }
    return is('\r') && is('\n') && at == end;
  }

  /** Reads one or more token characters and the delimiter. */
  private boolean isToken(char last) {
    int start = at;
    while (at < end && isInToken(peek())) {
      at++;
    }
    return at > start && is(last);
  }

  /** Reads one or more printable characters and the delimiter. */
  private boolean isVisible(char last) {
    int start = at;
    while (at < end && peek() > ' ' && peek() < 0x7f) {
      at++;
    }
    return at > start && is(last);
  }

  /**
   * Reads a header value, which may contain no control character except the tab, and the CR at its
   * end.
   */
  private boolean isValue() {
    while (at < end && isInValue(peek())) {
      at++;
    }
    return is('\r');
  }

  private boolean is(char expected) {
    return at < end && (bytes.get(at++) & 0xff) == expected;
  }

  private int peek() {
    return bytes.get(at) & 0xff;
  }
}
