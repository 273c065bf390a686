package dev.signoff.conformance.mutant;

import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RateLimitBackoff;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.http.TlsTrust;
import dev.signoff.testkit.ReceivedRequest;
import dev.signoff.testkit.ScriptedServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Proxy in front of the reference server that behaves as a mutant does, request by request. */
final class MutantServer implements AutoCloseable {
  /** Trust that no request uses, since the origin has no TLS; it is slow to create. */
  private static final TlsTrust NO_TLS = TlsTrust.ofJdk();

  private final URI origin;
  private final Mutant.Behaviour behaviour;
  private final ScriptedServer proxy = ScriptedServer.bytes(this::response);

  private MutantServer(URI origin, Mutant.Behaviour behaviour) {
    this.origin = origin;
    this.behaviour = behaviour;
  }

  static MutantServer before(URI origin, Mutant.Behaviour behaviour) {
    return new MutantServer(origin, behaviour);
  }

  URI url() {
    return proxy.uri();
  }

  @Override
  public void close() {
    proxy.close();
  }

  /** Returns the response to one request at a time, since a behaviour may have a state. */
  private synchronized byte[] response(ReceivedRequest request) {
    return behaviour.response(ProxyRequest.of(request), this::forward).bytes();
  }

  private ProxyResponse forward(ProxyRequest request) {
    RawResponse response =
        new RawHttpClient(origin, NO_TLS, Duration.ofSeconds(10), new RateLimitBackoff(wait -> {}))
            .send(request.call());
    List<NameValue> headers =
        response.headers().stream()
            .filter(header -> !header.name().equalsIgnoreCase("Transfer-Encoding"))
            .toList();
    return new ProxyResponse(response.status(), headers, response.body());
  }
}
