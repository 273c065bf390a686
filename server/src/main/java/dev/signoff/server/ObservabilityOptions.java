package dev.signoff.server;

import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Command-line options for the audit log and metrics. */
final class ObservabilityOptions {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Option(
      names = "--audit",
      paramLabel = "FILE",
      defaultValue = "${env:SIGNOFF_AUDIT:-" + CommandLine.Option.NULL_VALUE + "}",
      description =
          "File to which one line of JSON is appended for each login and logout; - for standard output."
              + " Default: none. [SIGNOFF_AUDIT]")
  private @Nullable Path audit;

  @Option(
      names = "--metrics",
      defaultValue = "${env:SIGNOFF_METRICS:-false}",
      description = "Serve metrics for Prometheus at /metrics. Default: no. [SIGNOFF_METRICS]")
  private boolean metrics;

  void applyTo(ServerOptions options, OutputStream standardOutput) {
    options.metrics(metrics);
    if (STANDARD_OUTPUT.equals(audit)) {
      options.audit(standardOutput);
    } else if (audit != null && !audit.toString().isBlank()) {
      options.audit(audit);
    }
  }
}
