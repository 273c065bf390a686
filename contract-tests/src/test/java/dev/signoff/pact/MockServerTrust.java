package dev.signoff.pact;

import dev.signoff.crosscheck.live.ServerCertificateTrust;
import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.RetryPolicy;
import dev.signoff.server.tls.Keystore;
import java.time.Clock;

/** Certificate of all mock servers, and SDK options that trust it. */
final class MockServerTrust {
  static final Keystore KEYSTORE =
      Keystore.selfSigned("kept in memory".toCharArray(), Clock.systemUTC());
  static final ClientOptions OPTIONS =
      ClientOptions.standard()
          .withTls(ServerCertificateTrust.in(KEYSTORE.certificatePem()))
          .withRetries(RetryPolicy.never()); // a second call would hide in the same interaction

  private MockServerTrust() {}
}
