package dev.signoff.conformance.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Command-line options for the report and the console output. */
final class OutputOptions {
  @Option(
      names = "--report",
      order = 70,
      paramLabel = "DIR",
      description = "Write the report to this directory: HTML, JUnit XML, JSON and a badge.")
  private @Nullable Path directory;

  @Option(
      names = {"-v", "--verbose"},
      order = 71,
      description = "Print one line for each check on standard error.")
  private boolean verbose;

  @Option(
      names = {"--no-colour", "--no-color"},
      order = 72,
      description =
          "Print without colours. Default: colours on a terminal, unless NO_COLOR is set.")
  private boolean plain;

  @Nullable Path directory() {
    return directory;
  }

  boolean isVerbose() {
    return verbose;
  }

  boolean isPlain() {
    return plain;
  }
}
