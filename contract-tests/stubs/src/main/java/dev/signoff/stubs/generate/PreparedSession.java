package dev.signoff.stubs.generate;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.signoff.spec.Credential;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Session that is prepared before the stubs run. A scenario of its own holds whether it has ended
 * and, where a credential is replaced while it lasts, which value is the newest.
 *
 * @param number which of the user's sessions, from 1 on
 * @param serial which of all, from 0 on
 */
record PreparedSession(String api, String user, int number, int serial) {
  /** After so many new values the first one comes again. */
  static final int STEPS = 4;

  static final String ENDED = "ended";

  // Where the serial number stands in a credential: behind the part that distinguishes kinds of
  // tokens.
  private static final int FIRST = 4;
  private static final int END = 7;

  String scenario() {
    return api + " session " + number + " of " + user;
  }

  /** Returns the state in which a value is the newest. */
  static String state(int step) {
    return step == 0 ? Scenario.STARTED : "value " + (step + 1) + " of " + STEPS;
  }

  String token(Credential credential) {
    return numbered(example(credential), serial);
  }

  String value(Credential credential, int step) {
    return numbered(example(credential), serial * STEPS + step);
  }

  /** Matches the tokens of these sessions, and no other. */
  static String anyOf(List<PreparedSession> sessions, Credential credential) {
    String example = example(credential);
    return sessions.stream()
        .map(it -> it.token(credential).substring(FIRST, END))
        .collect(
            Collectors.joining(
                "|",
                StubRegex.literally(example.substring(0, FIRST)) + "(?:",
                ")" + StubRegex.literally(example.substring(END))));
  }

  static String example(Credential credential) {
    return Objects.requireNonNull(credential.example(), credential.scheme());
  }

  /**
   * The first is the contract's example itself, so that the contract's requests work as printed.
   */
  private static String numbered(String example, int number) {
    return number == 0
        ? example
        : example.substring(0, FIRST)
            + String.format(Locale.ROOT, "%03d", number)
            + example.substring(END);
  }
}
