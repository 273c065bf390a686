package dev.signoff.conformance.cli;

import dev.signoff.conformance.http.NoResponseException;
import java.net.URI;
import java.util.Optional;

/** Hints for the user about how to fix a failed connection. */
final class ConnectionHint {
  private ConnectionHint() {}

  static Optional<String> of(NoResponseException.ConnectionFailure kind, URI url) {
    boolean secure = url.getScheme().equals("https");
    return switch (kind) {
      case UNREACHABLE -> Optional.of("Check host and port of --url, and whether the server runs.");
      case UNTRUSTED ->
          Optional.of(
              "Name a PEM file with its certificate (--trust FILE), or accept any (--insecure).");
      case NO_TLS -> Optional.of("Begin the --url with http:// instead.");
      case TLS_REQUIRED -> Optional.of("Begin the --url with https:// instead.");
      case TIMEOUT -> Optional.of("If the server is slow, raise the time limit: --timeout 30s.");
      case TLS ->
          Optional.of(
              "If the server speaks plain HTTP here, begin the --url with http:// instead.");
      case BROKEN ->
          secure
              ? Optional.empty()
              : Optional.of(
                  "If the server speaks TLS here, begin the --url with https:// instead.");
    };
  }
}
