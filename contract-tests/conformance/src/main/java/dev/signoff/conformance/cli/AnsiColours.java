package dev.signoff.conformance.cli;

import dev.signoff.conformance.report.TextStyle;
import java.util.function.UnaryOperator;

/** ANSI colours for terminal output. */
final class AnsiColours {
  private static final TextStyle ANSI =
      new TextStyle(sgr(1), sgr(32), sgr(31), sgr(33), sgr(2)); // bold, green, red, yellow, faint

  private AnsiColours() {}

  static TextStyle of(CliEnvironment environment, boolean plain) {
    return environment.wantsColour() && !plain ? ANSI : TextStyle.PLAIN;
  }

  private static UnaryOperator<String> sgr(int code) {
    return text -> "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
