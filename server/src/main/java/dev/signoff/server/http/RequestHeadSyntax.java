package dev.signoff.server.http;

import java.util.BitSet;
import org.glassfish.grizzly.Buffer;

/**
 * Reads the bytes of a request's head as strictly as RFC 9112 allows. Grizzly's parser takes more,
 * and what it made of them no longer shows it: folded lines, bare CR and LF, tabs for spaces.
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

  /** Tells whether a buffer up to its position, where the body begins, is the head of a request. */
  static boolean areStrict(Buffer read) {
    return new RequestHeadSyntax(read, read.position()).isHead();
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

  /** One character or more of a token, and what ends it. */
  private boolean isToken(char last) {
    int start = at;
    while (at < end && TOKEN.get(peek())) {
      at++;
    }
    return at > start && is(last);
  }

  /** One printable character or more, and what ends them. */
  private boolean isVisible(char last) {
    int start = at;
    while (at < end && peek() > ' ' && peek() < 0x7f) {
      at++;
    }
    return at > start && is(last);
  }

  /** No control character but the tab, and CR at the end. */
  private boolean isValue() {
    while (at < end && (peek() >= ' ' || peek() == '\t') && peek() != 0x7f) {
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
