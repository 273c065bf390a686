package dev.signoff.server.ibmmq;

/** The two rules that IBM MQ has had for the CSRF header. */
public enum IbmMqProfile {
  /** 9.0.5 and later: the header must be there, whatever its value. */
  V9_0_5("9.0.5"),
  /** 9.0.2 to 9.0.4: the header must repeat the newest {@code csrfToken} cookie. */
  V9_0_4("9.0.4");

  private final String text;

  IbmMqProfile(String text) {
    this.text = text;
  }

  /**
   * Finds a release.
   *
   * @param text {@code 9.0.5} or {@code 9.0.4}
   * @return the release
   * @throws IllegalArgumentException if it is neither
   */
  public static IbmMqProfile of(String text) {
    for (IbmMqProfile release : values()) {
      if (release.text.equals(text)) {
        return release;
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no release that is known here: choose 9.0.5 or 9.0.4");
  }

  @Override
  public String toString() {
    return text;
  }
}
