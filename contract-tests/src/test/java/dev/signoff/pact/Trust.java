package dev.signoff.pact;

import dev.signoff.crosscheck.live.ServerTrust;
import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.RetryPolicy;
import dev.signoff.server.tls.Keystore;
import java.time.Clock;

/** One certificate for all mock servers, and SDK options that trust it. */
final class Trust {
  static final Keystore KEYSTORE =
      Keystore.selfSigned("kept in memory".toCharArray(), Clock.systemUTC());
  static final ClientOptions OPTIONS =
      ClientOptions.standard()
          .withTls(ServerTrust.in(KEYSTORE.certificatePem()))
          .withRetries(RetryPolicy.never()); // a second call would hide in the same interaction

  private Trust() {}
}
