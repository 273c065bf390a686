package dev.signoff.conformance.report;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Detector for fragments of tokens: a token that was cut, extended, altered or changed in case
 * still shares a run of characters with the original.
 */
final class TokenFragments {
  private static final int SHORTEST_TOKEN = 8;
  private static final int LONG_TOKEN = 16;
  private static final int SHORT = 6;
  private static final int LONG = 8;

  private final Predicate<String> isOrdinary;
  private final Set<String> pieces = new HashSet<>();
  private final Set<Character> alphabet = new HashSet<>();

  /** Creates a detector that ignores fragments that occur in ordinary texts. */
  TokenFragments(Predicate<String> isOrdinary) {
    this.isOrdinary = isOrdinary;
  }

  void learn(String token) {
    int length = token.length() < LONG_TOKEN ? SHORT : LONG;
    if (token.length() < SHORTEST_TOKEN) {
      return;
    }
    String lower = lower(token);
    for (int i = 0; i + length <= lower.length(); i++) {
      String piece = lower.substring(i, i + length);
      if (!isNumber(piece) && !isOrdinary.test(piece)) {
        pieces.add(piece);
      }
    }
    token.chars().filter(it -> it != '=' && it > ' ').forEach(it -> alphabet.add((char) it));
  }

  /** Returns whether the text contains a fragment of a token. */
  boolean in(String text) {
    BitSet found = new BitSet();
    mark(DecodedText.raw(text), found);
    return !found.isEmpty();
  }

  /** Marks the characters of the original around each fragment, as far as a token could extend. */
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

  /** Converts each character separately, so that the length stays the same. */
  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      lower.append(Character.toLowerCase(text.charAt(i)));
    }
    return lower.toString();
  }
}
