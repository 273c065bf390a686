package dev.signoff.conformance.check;

/** What is wrong with one part of a credential. */
public enum CredentialDefect {
  /** Nothing. */
  NONE("right"),
  /** It is not sent. */
  ABSENT("absent"),
  /** It is sent with an empty value. */
  EMPTY("empty"),
  /** It is sent, and is nothing that a server could have handed out. */
  MALFORMED("malformed"),
  /** It is the literal {@code null}, which careless clients send. */
  NULL("the word null"),
  /** Its second half is missing. */
  HALF("cut in half"),
  /** Its last four characters are missing. */
  TRUNCATED("without its last four characters"),
  /** It goes on after its end. */
  EXTENDED("extended"),
  /** Its first character is another. */
  ALTERED_START("altered at the start"),
  /** Its middle character is another. */
  ALTERED_MIDDLE("altered in the middle"),
  /** Its last character is another, in what counts of it if it is base64. */
  ALTERED_END("altered at the end"),
  /** Capital letters are small and small ones capital. */
  CASE_SWAPPED("in the other letter case"),
  /** It has the form of a right one, and nobody handed it out. */
  UNKNOWN("unknown"),
  /** It is another user's, another session's or another project's. */
  OTHERS("another's"),
  /** A newer one has replaced it. */
  REPLACED("replaced by a newer one"),
  /** Its session has been logged out. */
  ENDED("logged out"),
  /** It has expired. */
  EXPIRED("expired");

  private final String words;

  CredentialDefect(String words) {
    this.words = words;
  }

  /** {@return what it is called in the table} */
  public String words() {
    return words;
  }

  /**
   * Does to a right value what this flaw is.
   *
   * @param value a right value
   * @return the flawed one
   * @throws IllegalStateException if the flaw cannot be made of the value alone
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

  /** The other one differs in the high bits: of a last base64 character no others count. */
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

  /** Each letter and digit moves on by some, so that length and alphabet stay. */
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
