package dev.signoff.pact;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.RetryPolicy;
import dev.signoff.sdk.Tls;
import dev.signoff.testkit.TestCertificate;

/** Certificate of all mock servers, and SDK options that trust it. */
final class MockServerTrust {
  static final TestCertificate CERTIFICATE = TestCertificate.ofLocalhost();
  static final ClientOptions OPTIONS =
      ClientOptions.standard()
          .withTls(Tls.trusting(CERTIFICATE.certificateFile()))
          .withRetries(RetryPolicy.never()); // a second call would hide in the same interaction

  private MockServerTrust() {}
}
