package dev.signoff.conformance.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Gets passwords: from the environment, from the command line, or from whoever sits there. */
final class PasswordSource {
  private final CliEnvironment surroundings;
  private final PrintWriter err;

  PasswordSource(CliEnvironment surroundings, PrintWriter err) {
    this.surroundings = surroundings;
    this.err = err;
  }

  String of(String user, String option, @Nullable String variable, @Nullable String plain) {
    if (variable != null) {
      return surroundings.variable(option + "-env", variable);
    }
    if (plain != null) {
      err.println(
          "Warning: others can see what follows "
              + option
              + " in the process list and in the shell's history. Better use "
              + option
              + "-env.");
      return plain;
    }
    String typed =
        surroundings.terminal().isThere()
            ? surroundings.terminal().ask("Password of " + user + ": ")
            : null;
    if (typed == null) {
      throw new UsageException(
          "There is no password for " + user + ": name a variable with " + option + "-env.");
    }
    return typed;
  }
}
