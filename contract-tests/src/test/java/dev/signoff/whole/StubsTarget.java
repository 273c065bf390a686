package dev.signoff.whole;

import dev.signoff.sdk.Tls;
import dev.signoff.spec.Exchange;
import dev.signoff.stubs.SignoffStubs;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A vendor's stubs. */
final class StubsTarget implements Target {
  private final SignoffStubs stubs;

  StubsTarget(SignoffStubs stubs) {
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

  /** WireMock tells in two headers which stub it was. */
  @Override
  public Exchange seen(Exchange exchange) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(exchange.responseHeaders());
    headers.remove("Matched-Stub-Id");
    headers.remove("Matched-Stub-Name");
    return new Exchange(
        exchange.method(),
        exchange.uri(),
        exchange.requestHeaders(),
        exchange.requestBody(),
        exchange.status(),
        headers,
        exchange.responseBody());
  }

  @Override
  public void close() {
    stubs.close();
  }
}
