package dev.signoff.conformance.report;

import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Contract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words that are common in reports. A password that is such a word is masked only in fields that
 * hold passwords.
 */
final class CommonWords {
  private static final String OWN =
      "expected status got response body header cookie server session check passed failed warning"
          + " observed skipped requests logins http https curl localhost with and the from after"
          + " before without user username password token login logout admin email key secret"
          + " null true false value bearer basic digest garbage deleted invalid none text html json application";

  /** Values that are sent or set in place of a secret. */
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "", "\"\"", "null", "true", "false", "garbage", "deleted", "delete", "none", "invalid");

  /** The words of each vendor's contract and of the suite. */
  private static final Map<String, Set<String>> WORDS = new ConcurrentHashMap<>();

  private final Set<String> words;
  private final String text;
  private final List<String> names = new ArrayList<>();

  CommonWords(Target target) {
    words = WORDS.computeIfAbsent(target.vendor(), CommonWords::words);
    text = String.join(" ", words);
    names.add(lower(target.user().name()));
    if (target.otherUser() != null) {
      names.add(lower(target.otherUser().name()));
    }
  }

  private static Set<String> words(String vendor) {
    String text = (Contract.load(vendor).source() + " " + OWN).toLowerCase(Locale.ROOT);
    return new HashSet<>(List.of(text.split("[^a-z]+", -1)));
  }

  /** Returns whether a value is a common word, or a user's name or a part of one. */
  boolean contains(String value) {
    String lower = lower(value);
    return words.contains(lower) || names.stream().anyMatch(name -> name.contains(lower));
  }

  /** Returns whether a fragment is part of a common word or of a name. */
  boolean containsFragment(String piece) {
    return piece.chars().allMatch(Character::isLetter)
        && (text.contains(piece) || names.stream().anyMatch(name -> name.contains(piece)));
  }

  static boolean isPlaceholder(String value) {
    return PLACEHOLDERS.contains(lower(value));
  }

  private static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }
}
