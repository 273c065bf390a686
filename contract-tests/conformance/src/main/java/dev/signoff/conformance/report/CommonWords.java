package dev.signoff.conformance.report;

import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Contract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What any report is full of. A password that is such a word is masked only in its place. */
final class CommonWords {
  private static final String OWN =
      "expected status got answer body header cookie server session check passed failed warning"
          + " told skipped requests logins http https curl localhost with and the from after"
          + " before without user username password token login logout admin email key secret"
          + " null true false value bearer basic digest garbage deleted invalid none text html json application";

  /** What is sent or set instead of a secret. */
  private static final Set<String> STAND_INS =
      Set.of(
          "", "\"\"", "null", "true", "false", "garbage", "deleted", "delete", "none", "invalid");

  private final String text;
  private final Set<String> words = new HashSet<>();
  private final List<String> names = new ArrayList<>();

  CommonWords(Target target) {
    text = (Contract.load(target.vendor()).source() + " " + OWN).toLowerCase(Locale.ROOT);
    words.addAll(List.of(text.split("[^a-z]+", -1)));
    names.add(lower(target.user().name()));
    if (target.otherUser() != null) {
      names.add(lower(target.otherUser().name()));
    }
  }

  /** Whether it is a word, or a user's name or a part of one. */
  boolean holds(String value) {
    String lower = lower(value);
    return words.contains(lower) || names.stream().anyMatch(name -> name.contains(lower));
  }

  /** Whether it is a piece of a word or a name. */
  boolean mentions(String piece) {
    return piece.chars().allMatch(Character::isLetter)
        && (text.contains(piece) || names.stream().anyMatch(name -> name.contains(piece)));
  }

  static boolean isStandIn(String value) {
    return STAND_INS.contains(lower(value));
  }

  private static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }
}
