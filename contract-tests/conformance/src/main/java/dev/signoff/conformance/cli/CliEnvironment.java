package dev.signoff.conformance.cli;

import java.util.Map;
import java.util.Objects;

/**
 * Environment of a command.
 *
 * @param variables the environment variables
 * @param terminal the terminal of the process
 */
record CliEnvironment(Map<String, String> variables, Terminal terminal) {

  static CliEnvironment ofProcess() {
    return new CliEnvironment(System.getenv(), Terminal.own());
  }

  String variable(String name) {
    return Objects.requireNonNullElse(variables.get(name), "");
  }

  /** Returns the value of a variable that an option names. */
  String variable(String option, String name) {
    String value = variables.get(name);
    if (value == null || value.isEmpty()) {
      throw new UsageException(
          "The environment variable "
              + name
              + ", which "
              + option
              + " names, is "
              + (value == null ? "not set." : "empty."));
    }
    return value;
  }

  boolean wantsColour() {
    return terminal.isPresent()
        && variable("NO_COLOR").isEmpty()
        && !variable("TERM").equals("dumb");
  }

  boolean wantsStackTraces() {
    return variable("SIGNOFF_DEBUG").equals("1");
  }
}
