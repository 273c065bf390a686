package dev.signoff.conformance.cli;

import dev.signoff.conformance.report.Style;
import java.util.function.UnaryOperator;

/** Sets things off on a terminal. */
final class Colours {
  private static final Style ANSI =
      new Style(sgr(1), sgr(32), sgr(31), sgr(33), sgr(2)); // bold, green, red, yellow, faint

  private Colours() {}

  static Style of(Surroundings surroundings, boolean plain) {
    return surroundings.wantsColour() && !plain ? ANSI : Style.PLAIN;
  }

  private static UnaryOperator<String> sgr(int code) {
    return text -> "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
