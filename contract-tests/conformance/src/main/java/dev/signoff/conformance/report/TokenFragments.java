package dev.signoff.conformance.report;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Recognises pieces of tokens: those that were cut, extended, altered in some places or written in
 * the other case still share some characters in a row with the right one.
 */
final class TokenFragments {
  private static final int SHORTEST_TOKEN = 8;
  private static final int LONG_TOKEN = 16;
  private static final int SHORT = 6;
  private static final int LONG = 8;

  private final Predicate<String> usual;
  private final Set<String> pieces = new HashSet<>();
  private final Set<Character> alphabet = new HashSet<>();

  /** Takes nothing for a piece of a token that occurs in usual texts. */
  TokenFragments(Predicate<String> usual) {
    this.usual = usual;
  }

  void learn(String token) {
    int length = token.length() < LONG_TOKEN ? SHORT : LONG;
    if (token.length() < SHORTEST_TOKEN) {
      return;
    }
    String lower = lower(token);
    for (int i = 0; i + length <= lower.length(); i++) {
      String piece = lower.substring(i, i + length);
      if (!isNumber(piece) && !usual.test(piece)) {
        pieces.add(piece);
      }
    }
    token.chars().filter(it -> it != '=' && it > ' ').forEach(it -> alphabet.add((char) it));
  }

  /** Whether there is a piece of a token in the text. */
  boolean in(String text) {
    BitSet found = new BitSet();
    mark(DecodedText.raw(text), found);
    return !found.isEmpty();
  }

  /** Marks the characters of the original around each piece, as far as a token could reach. */
  void mark(DecodedText text, BitSet hidden) {
    String lower = lower(text.text());
    int at = 0;
    while (at < lower.length()) {
      if (isPiece(lower, at, LONG) || isPiece(lower, at, SHORT)) {
        int start = at;
        while (start > 0 && belongs(text.text().charAt(start - 1))) {
          start--;
        }
        int end = at + SHORT;
        while (end < lower.length() && belongs(text.text().charAt(end))) {
          end++;
        }
        while (end < lower.length() && lower.charAt(end) == '=') {
          end++;
        }
        hidden.set(text.start(start), text.end(end - 1));
        at = end;
      } else {
        at++;
      }
    }
  }

  private boolean isPiece(String lower, int at, int length) {
    return at + length <= lower.length() && pieces.contains(lower.substring(at, at + length));
  }

  private boolean belongs(char character) {
    return Character.isLetterOrDigit(character) || alphabet.contains(character);
  }

  private static boolean isNumber(String piece) {
    return piece.chars().allMatch(Character::isDigit);
  }

  /** Character by character, so that the length stays. */
  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      lower.append(Character.toLowerCase(text.charAt(i)));
    }
    return lower.toString();
  }
}
