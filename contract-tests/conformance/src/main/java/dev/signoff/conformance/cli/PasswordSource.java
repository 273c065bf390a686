package dev.signoff.conformance.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Source of passwords: the environment, the command line or a prompt on the terminal. */
final class PasswordSource {
  private final CliEnvironment environment;
  private final PrintWriter err;

  PasswordSource(CliEnvironment environment, PrintWriter err) {
    this.environment = environment;
    this.err = err;
  }

  String of(String user, String option, @Nullable String variable, @Nullable String plain) {
    if (variable != null) {
      return environment.variable(option + "-env", variable);
    }
    if (plain != null) {
      err.println(
          "Warning: other users can see the value of "
              + option
              + " in the process list, and the shell may keep it in its history. Use "
              + option
              + "-env instead.");
      return plain;
    }
    String typed =
        environment.terminal().isPresent()
            ? environment.terminal().ask("Password of " + user + ": ")
            : null;
    if (typed == null) {
      throw new UsageException(
          "There is no password for " + user + ": name a variable with " + option + "-env.");
    }
    return typed;
  }
}
