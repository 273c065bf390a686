package dev.signoff.conformance.report;

import java.util.function.UnaryOperator;

/**
 * How a text is set off on a terminal. Each function takes a text without line breaks and gives it
 * back with whatever it puts around it.
 *
 * @param strong for what names a thing
 * @param good for what passes
 * @param bad for what fails
 * @param warn for warnings and known failures
 * @param faint for what one need not read
 */
public record TextStyle(
    UnaryOperator<String> strong,
    UnaryOperator<String> good,
    UnaryOperator<String> bad,
    UnaryOperator<String> warn,
    UnaryOperator<String> faint) {
  /** Nothing is set off. */
  public static final TextStyle PLAIN =
      new TextStyle(
          UnaryOperator.identity(),
          UnaryOperator.identity(),
          UnaryOperator.identity(),
          UnaryOperator.identity(),
          UnaryOperator.identity());
}
