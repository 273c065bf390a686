package dev.signoff.conformance.report;

import dev.signoff.conformance.target.Target;
import dev.signoff.conformance.target.User;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Masker for all secrets of a run, in any encoding. */
final class SecretMasker {
  static final String MASK = "***";

  private static final String ALTERED = MASK + "(altered)";
  private static final String MADE_UP = MASK + "(made up)";
  private static final int SHORTEST = 4;
  private static final int SHORT = 8;
  private static final int LAYERS = 3;

  private final CommonWords vocabulary;
  private final TokenFragments fragments;
  private final Set<String> values =
      new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(it -> it));
  private final Set<String> tokens = new HashSet<>();
  private final Set<String> issued = new HashSet<>();
  private final Set<String> passwords = new HashSet<>();

  SecretMasker(Target target) {
    vocabulary = new CommonWords(target);
    fragments = new TokenFragments(vocabulary::containsFragment);
    learn(target.user());
    if (target.otherUser() != null) {
      learn(target.otherUser());
    }
    issued(target.key());
    issued(target.otherKey());
    issued(target.expiredToken());
  }

  /** Learns a password: a valid, wrong or altered one. */
  void password(String password) {
    passwords.add(password);
    add(password);
    if (password.contains(" ")) {
      add(password.replace(' ', '+'));
    }
  }

  /** Learns a token that the server issued. */
  void issued(String token) {
    if (!CommonWords.isPlaceholder(token)) {
      issued.add(token);
      this.token(token);
    }
  }

  /** Learns a value that was sent as a token, unless it is an ordinary word. */
  void sent(String token) {
    if (!vocabulary.contains(token) && token.matches("(?s).*[0-9].*|.{20,}")) {
      this.token(token);
    }
  }

  /** Returns the text with all secrets masked, wherever they occur. */
  String mask(String text) {
    BitSet hidden = new BitSet();
    for (SecretFields.ValueRange place : SecretFields.in(text)) {
      if (!isHarmless(place.in(text))) {
        hidden.set(place.start(), place.end());
      }
    }
    DecodedText view = DecodedText.raw(text);
    for (int layer = 0; layer < LAYERS; layer++) {
      mark(view, hidden);
      DecodedText next = view.decodeAgain();
      if (next == view) {
        break;
      }
      view = next;
    }
    return masked(text, hidden);
  }

  /** Returns the mask for a value in a field that holds a secret. */
  String placeholder(String value) {
    if (isHarmless(value)) {
      return value;
    }
    if (issued.contains(value) || passwords.contains(value)) {
      return MASK;
    }
    return fragments.in(value) && !issued.isEmpty() ? altered(value) : MADE_UP;
  }

  private String altered(String value) {
    return issued.stream().anyMatch(token -> isLike(token, value)) ? ALTERED : MADE_UP;
  }

  private static boolean isLike(String token, String value) {
    TokenFragments own = new TokenFragments(piece -> false);
    own.learn(token);
    return own.in(value);
  }

  private boolean isHarmless(String value) {
    return CommonWords.isPlaceholder(value) && !passwords.contains(value);
  }

  private void learn(User user) {
    password(user.password());
    String pair = user.name() + ":" + user.password();
    Base64.Encoder encoder = Base64.getEncoder();
    token(encoder.encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    if (!vocabulary.contains(user.password())) {
      add(encoder.encodeToString(user.password().getBytes(StandardCharsets.UTF_8)));
    }
  }

  private void token(String token) {
    if (!tokens.add(token)) {
      return;
    }
    add(token);
    if (token.contains("+")) {
      add(token.replace('+', ' ')); // as a server decodes it in a form
    }
    fragments.learn(token);
  }

  private void add(String value) {
    if (value.length() >= SHORTEST && !vocabulary.contains(value)) {
      values.add(value);
    }
  }

  private void mark(DecodedText view, BitSet hidden) {
    String text = view.text();
    for (String value : values) {
      for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
        if (!isShort(value) || standsAlone(text, at, at + value.length())) {
          hidden.set(view.start(at), view.end(at + value.length() - 1));
        }
      }
    }
    fragments.mark(view, hidden);
  }

  private static boolean isShort(String value) {
    return value.length() < SHORT || value.chars().allMatch(Character::isLetter);
  }

  private static boolean standsAlone(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private static String masked(String text, BitSet hidden) {
    StringBuilder masked = new StringBuilder();
    int at = 0;
    for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(at)) {
      masked.append(text, at, start).append(MASK);
      at = hidden.nextClearBit(start);
    }
    return masked.append(text, at, text.length()).toString();
  }
}
