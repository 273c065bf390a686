package dev.signoff.conformance.cli;

import dev.signoff.conformance.http.TlsTrust;
import dev.signoff.conformance.target.Target;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Command-line options for the server and the connection to it. */
final class TargetOptions {
  @Option(
      names = "--url",
      order = 10,
      required = true,
      paramLabel = "URL",
      converter = OptionConverters.UrlConverter.class,
      description =
          "Base URL of the server, such as https://localhost:9443. It may"
              + " contain a path before the vendor's paths. The vendor's own path at"
              + " its end is removed.")
  private URI url = URI.create("");

  @ArgGroup private @Nullable CertificateOptions certificates;

  @Option(
      names = "--timeout",
      order = 52,
      paramLabel = "TIME",
      converter = OptionConverters.DurationConverter.class,
      description = "Time limit for one response: 10, 10s or 500ms. Default: 10s.")
  private @Nullable Duration timeout;

  URI url() {
    return url;
  }

  void addTo(Target target) {
    if (certificates != null && certificates.insecure) {
      target.trust(TlsTrust.anyCertificate());
    } else if (certificates != null && certificates.trust != null) {
      target.trust(TlsTrust.ofPemFile(certificates.trust));
    }
    if (timeout != null) {
      target.timeout(timeout);
    }
  }

  /** Mutually exclusive options for trusted certificates. */
  static final class CertificateOptions {
    @Option(
        names = "--insecure",
        order = 50,
        required = true,
        description = "Accept any certificate, for any host name.")
    private boolean insecure;

    @Option(
        names = "--trust",
        order = 51,
        required = true,
        paramLabel = "FILE",
        description =
            "PEM file with the certificates to trust. Default: those that this JDK trusts.")
    private @Nullable Path trust;
  }
}
