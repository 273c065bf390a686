package dev.signoff.conformance.check;

/** Defect of one credential in a request. */
public enum CredentialDefect {
  /** No defect. */
  NONE("right"),
  /** The credential is not sent. */
  ABSENT("absent"),
  /** The credential is sent with an empty value. */
  EMPTY("empty"),
  /** The value could never have been issued by a server. */
  MALFORMED("malformed"),
  /** The value is the literal {@code null}, which faulty clients send. */
  NULL("the word null"),
  /** The second half of the value is missing. */
  HALF("cut in half"),
  /** The last four characters of the value are missing. */
  TRUNCATED("without its last four characters"),
  /** The value has an additional character at its end. */
  EXTENDED("extended"),
  /** The first character of the value is changed. */
  ALTERED_START("altered at the start"),
  /** The middle character of the value is changed. */
  ALTERED_MIDDLE("altered in the middle"),
  /** The last character of the value is changed, in a bit that base64 decoding does not discard. */
  ALTERED_END("altered at the end"),
  /** Upper-case letters are in lower case and the other way round. */
  CASE_SWAPPED("in the other letter case"),
  /** The value has the form of a valid one, but was never issued. */
  UNKNOWN("unknown"),
  /** The value belongs to another user, another session or another project. */
  OTHERS("another's"),
  /** The value has been replaced by a newer one. */
  REPLACED("replaced by a newer one"),
  /** The session of the value has been logged out. */
  ENDED("logged out"),
  /** The value has expired. */
  EXPIRED("expired");

  private final String words;

  CredentialDefect(String words) {
    this.words = words;
  }

  /** {@return the name of the defect in the credential matrix} */
  public String words() {
    return words;
  }

  /**
   * Applies this defect to a valid value.
   *
   * @param value a valid value
   * @return the defective value
   * @throws IllegalStateException if the defect cannot be derived from the value alone
   */
  public String applyTo(String value) {
    int length = value.length();
    return switch (this) {
      case NONE -> value;
      case EMPTY -> "";
      case MALFORMED -> "garbage";
      case NULL -> "null";
      case HALF -> value.substring(0, length / 2);
      case TRUNCATED -> value.substring(0, Math.max(0, length - 4));
      case EXTENDED -> value + "x";
      case ALTERED_START -> altered(value, 0);
      case ALTERED_MIDDLE -> altered(value, length / 2);
      case ALTERED_END -> altered(value, lastThatCounts(value));
      case CASE_SWAPPED -> swapped(value);
      case UNKNOWN -> unknown(value);
      case ABSENT, OTHERS, REPLACED, ENDED, EXPIRED ->
          throw new IllegalStateException(this + " is not made of a value");
    };
  }

  /**
   * Changes a character in its high bits, because the low bits of a last base64 character are
   * discarded.
   */
  private static String altered(String value, int at) {
    char other = value.charAt(at) >= 'A' && value.charAt(at) <= 'P' ? 'z' : 'A';
    return value.substring(0, at) + other + value.substring(at + 1);
  }

  private static int lastThatCounts(String value) {
    int last = value.length() - 1;
    while (last > 0 && value.charAt(last) == '=') {
      last--;
    }
    return last;
  }

  private static String swapped(String value) {
    StringBuilder swapped = new StringBuilder();
    value
        .chars()
        .map(
            it -> Character.isUpperCase(it) ? Character.toLowerCase(it) : Character.toUpperCase(it))
        .forEach(swapped::appendCodePoint);
    return swapped.toString();
  }

  /** Shifts each letter and digit, so that length and alphabet stay the same. */
  private static String unknown(String value) {
    StringBuilder unknown = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      int by = 1 + i % 7;
      if (letter >= '0' && letter <= '9') {
        unknown.append((char) ('0' + (letter - '0' + by) % 10));
      } else if (letter >= 'a' && letter <= 'z') {
        unknown.append((char) ('a' + (letter - 'a' + by) % 26));
      } else if (letter >= 'A' && letter <= 'Z') {
        unknown.append((char) ('A' + (letter - 'A' + by) % 26));
      } else {
        unknown.append(letter);
      }
    }
    return unknown.toString();
  }
}
