package dev.signoff.endtoend;

import dev.signoff.crosscheck.live.StubServer;
import dev.signoff.sdk.Tls;
import dev.signoff.spec.Exchange;
import dev.signoff.stubs.SignoffStubs;
import java.net.URI;

/** A vendor's stubs as a target of the SDK. */
final class StubServerTarget implements SdkTarget {
  private final SignoffStubs stubs;

  StubServerTarget(SignoffStubs stubs) {
    this.stubs = stubs;
  }

  @Override
  public void start() {
    stubs.start();
  }

  @Override
  public URI url() {
    return stubs.url();
  }

  @Override
  public Tls trust() {
    return Tls.trusting(stubs.certificate());
  }

  @Override
  public void reset() {
    stubs.reset();
  }

  @Override
  public Exchange seen(Exchange exchange) {
    return StubServer.withoutMarks(exchange);
  }

  @Override
  public void close() {
    stubs.close();
  }
}
