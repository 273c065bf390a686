package dev.signoff.conformance.report;

import java.util.function.UnaryOperator;

/**
 * Text style for terminal output. Each function takes a text without line breaks and returns it
 * with formatting around it.
 *
 * @param strong for names
 * @param good for passed checks
 * @param bad for failed checks
 * @param warn for warnings and known failures
 * @param faint for less important text
 */
public record TextStyle(
    UnaryOperator<String> strong,
    UnaryOperator<String> good,
    UnaryOperator<String> bad,
    UnaryOperator<String> warn,
    UnaryOperator<String> faint) {
  /** A style without formatting. */
  public static final TextStyle PLAIN =
      new TextStyle(
          UnaryOperator.identity(),
          UnaryOperator.identity(),
          UnaryOperator.identity(),
          UnaryOperator.identity(),
          UnaryOperator.identity());
}
