package dev.signoff.conformance.cli;

import dev.signoff.conformance.report.TextStyle;
import java.util.function.UnaryOperator;

/** Sets things off on a terminal. */
final class AnsiColours {
  private static final TextStyle ANSI =
      new TextStyle(sgr(1), sgr(32), sgr(31), sgr(33), sgr(2)); // bold, green, red, yellow, faint

  private AnsiColours() {}

  static TextStyle of(CliEnvironment surroundings, boolean plain) {
    return surroundings.wantsColour() && !plain ? ANSI : TextStyle.PLAIN;
  }

  private static UnaryOperator<String> sgr(int code) {
    return text -> "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
