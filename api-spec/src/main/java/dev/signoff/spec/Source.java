package dev.signoff.spec;

/** Source of a requirement. The contract writes the first letter. */
public enum Source {
  /** The vendor page that the project was commissioned from; it wins in every conflict. */
  SPECIFICATION("S"),
  /** Other documentation of the vendor. */
  VENDOR("V"),
  /** Source code or a wire capture of the real system. */
  CAPTURE("C"),
  /** Decided by this project, because no source documents it. */
  DECISION("D");

  private final String letter;

  Source(String letter) {
    this.letter = letter;
  }

  static Source of(String letter) {
    for (Source source : values()) {
      if (source.letter.equals(letter)) {
        return source;
      }
    }
    throw new IllegalArgumentException(
        "unknown source '" + letter + "': a requirement comes from S, V, C or D");
  }

  /**
   * Returns the letter that the contract uses.
   *
   * @return {@code S}, {@code V}, {@code C} or {@code D}
   */
  public String letter() {
    return letter;
  }
}
