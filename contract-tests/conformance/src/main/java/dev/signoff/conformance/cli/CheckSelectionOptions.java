package dev.signoff.conformance.cli;

import dev.signoff.conformance.target.Target;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Command-line options that select the checks and their strictness. */
final class CheckSelectionOptions {
  @Option(
      names = "--only",
      order = 60,
      split = ",",
      arity = "1..*",
      paramLabel = "ID",
      description = "Run only these checks, such as RC-LOGOUT-08. The command list shows all ids.")
  private List<String> only = List.of();

  @Option(
      names = "--skip",
      order = 61,
      split = ",",
      arity = "1..*",
      paramLabel = "ID",
      description = "Skip these checks.")
  private List<String> skip = List.of();

  @Option(
      names = "--strict",
      order = 62,
      description = "Violated requirements of level \"should\" fail too.")
  private boolean strict;

  @Option(
      names = "--expected",
      order = 63,
      paramLabel = "FILE",
      description =
          "YAML file of expected failures. They do not fail the run. An expected"
              + " failure that no longer happens does.")
  private @Nullable Path expected;

  @Nullable Path expected() {
    return expected;
  }

  void addTo(Target target) {
    target.only(only.toArray(String[]::new)).skip(skip.toArray(String[]::new));
    if (strict) {
      target.strict();
    }
  }
}
