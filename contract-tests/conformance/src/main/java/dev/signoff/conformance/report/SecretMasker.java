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

/** What must not be told, however it is written, and how a text looks without it. */
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
    fragments = new TokenFragments(vocabulary::mentions);
    learn(target.user());
    if (target.otherUser() != null) {
      learn(target.otherUser());
    }
    issued(target.key());
    issued(target.otherKey());
    issued(target.expiredToken());
  }

  /** Learns a password: right, wrong or spoilt. */
  void password(String password) {
    passwords.add(password);
    add(password);
    if (password.contains(" ")) {
      add(password.replace(' ', '+'));
    }
  }

  /** Learns what the server handed out. */
  void issued(String token) {
    if (!CommonWords.isStandIn(token)) {
      issued.add(token);
      this.token(token);
    }
  }

  /** Learns what was sent in the place of a token, unless it is but a word. */
  void sent(String token) {
    if (!vocabulary.holds(token) && token.matches("(?s).*[0-9].*|.{20,}")) {
      this.token(token);
    }
  }

  /** The text without what must not be told, wherever it stands. */
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
      DecodedText next = view.again();
      if (next == view) {
        break;
      }
      view = next;
    }
    return masked(text, hidden);
  }

  /** What to show in the place of a secret. */
  String inPlace(String value) {
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
    return CommonWords.isStandIn(value) && !passwords.contains(value);
  }

  private void learn(User user) {
    password(user.password());
    String pair = user.name() + ":" + user.password();
    Base64.Encoder encoder = Base64.getEncoder();
    token(encoder.encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    if (!vocabulary.holds(user.password())) {
      add(encoder.encodeToString(user.password().getBytes(StandardCharsets.UTF_8)));
    }
  }

  private void token(String token) {
    if (!tokens.add(token)) {
      return;
    }
    add(token);
    if (token.contains("+")) {
      add(token.replace('+', ' ')); // how a server reads it in a form
    }
    fragments.learn(token);
  }

  private void add(String value) {
    if (value.length() >= SHORTEST && !vocabulary.holds(value)) {
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
