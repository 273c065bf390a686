package dev.signoff.server.ibmmq;

/** Profile of IBM MQ, which determines the rule for the CSRF header. */
public enum IbmMqProfile {
  /** Versions 9.0.5 and later: the header must be present, with any value. */
  V9_0_5("9.0.5"),
  /**
   * Versions 9.0.2 to 9.0.4: the header must contain the value of the newest {@code csrfToken}
   * cookie.
   */
  V9_0_4("9.0.4");

  private final String text;

  IbmMqProfile(String text) {
    this.text = text;
  }

  /**
   * Parses a profile.
   *
   * @param text {@code 9.0.5} or {@code 9.0.4}
   * @return the profile
   * @throws IllegalArgumentException if it is neither
   */
  public static IbmMqProfile of(String text) {
    for (IbmMqProfile profile : values()) {
      if (profile.text.equals(text)) {
        return profile;
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not a known profile of IBM MQ: choose 9.0.5 or 9.0.4");
  }

  @Override
  public String toString() {
    return text;
  }
}
