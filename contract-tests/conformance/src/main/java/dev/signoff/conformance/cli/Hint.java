package dev.signoff.conformance.cli;

import dev.signoff.conformance.http.NoAnswer;
import java.util.Optional;

/** What may help where a server does not answer. */
final class Hint {
  private Hint() {}

  static Optional<String> of(NoAnswer.Kind kind) {
    return switch (kind) {
      case UNREACHABLE -> Optional.of("Check host and port of --url, and whether the server runs.");
      case UNTRUSTED ->
          Optional.of(
              "Name a PEM file with its certificate (--trust FILE), or accept any (--insecure).");
      case NO_TLS -> Optional.of("Try --url http://… with this port.");
      case TLS_ALONE -> Optional.of("Try --url https://… with this port.");
      case TIMEOUT -> Optional.of("If the server is only slow, give it time: --timeout 30s.");
      case TLS, BROKEN -> Optional.empty();
    };
  }
}
