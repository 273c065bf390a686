package dev.signoff.spec;

import java.util.Locale;

/** Severity of breaking a requirement. */
public enum Level {
  /** A server that breaks it fails. */
  MUST,
  /** A server that breaks it is warned. */
  SHOULD,
  /** Observed and reported, never failed. */
  INFO;

  static Level of(String word) {
    for (Level level : values()) {
      if (level.word().equals(word)) {
        return level;
      }
    }
    throw new IllegalArgumentException(
        "unknown level '" + word + "': a requirement is must, should or info");
  }

  /**
   * Returns the word that the contract uses.
   *
   * @return {@code must}, {@code should} or {@code info}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
