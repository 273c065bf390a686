package dev.signoff.conformance.cli;

import dev.signoff.conformance.target.Target;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to check, and how strictly. */
final class CheckSelectionOptions {
  @Option(
      names = "--only",
      order = 60,
      split = ",",
      arity = "1..*",
      paramLabel = "ID",
      description =
          "Run these checks alone, such as RC-LOGOUT-08. All ids: ./signoff conform list.")
  private List<String> only = List.of();

  @Option(
      names = "--skip",
      order = 61,
      split = ",",
      arity = "1..*",
      paramLabel = "ID",
      description = "Do not run these checks.")
  private List<String> skip = List.of();

  @Option(names = "--strict", order = 62, description = "Let what only should be so fail too.")
  private boolean strict;

  @Option(
      names = "--expected",
      order = 63,
      paramLabel = "FILE",
      description =
          "YAML file of known failures. They do not fail the run; one that no longer happens does.")
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
