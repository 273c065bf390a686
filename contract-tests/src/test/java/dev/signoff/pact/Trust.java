package dev.signoff.pact;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.RetryPolicy;
import dev.signoff.sdk.Tls;
import dev.signoff.server.tls.Keystore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** One certificate for all mock servers, and SDK options that trust it. */
final class Trust {
  static final Keystore KEYSTORE =
      Keystore.selfSigned("kept in memory".toCharArray(), Clock.systemUTC());
  static final ClientOptions OPTIONS = options();

  private Trust() {}

  private static ClientOptions options() {
    try {
      Path pem = Files.createTempFile("signoff-pact", ".pem");
      try {
        Files.writeString(pem, KEYSTORE.certificatePem());
        return ClientOptions.standard()
            .withTls(Tls.trusting(pem))
            .withRetries(RetryPolicy.never()); // a second call would hide in the same interaction
      } finally {
        Files.delete(pem);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
