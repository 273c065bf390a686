package dev.signoff.conformance.http;

import dev.signoff.testkit.ScriptedServer;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** {@link ScriptedServer} together with HTTP clients of the suite that send requests to it. */
record ScriptedByteServer(ScriptedServer server) implements AutoCloseable {
  /** Starts a server that closes the connection after each response. The last one is repeated. */
  static ScriptedByteServer answering(String... answers) {
    return new ScriptedByteServer(ScriptedServer.texts(answers));
  }

  /** Starts a server that leaves the connection open after the response. */
  static ScriptedByteServer holding(String response) {
    return new ScriptedByteServer(ScriptedServer.textWithoutClose(response));
  }

  static ScriptedByteServer on(InetAddress address, String response) {
    return new ScriptedByteServer(ScriptedServer.texts(address, response));
  }

  URI url() {
    return server.uri();
  }

  /** Returns the requests received so far. */
  List<String> requests() {
    return server.received().stream().map(request -> request.head() + request.body()).toList();
  }

  RawResponse send(RawRequest call) {
    return wire(Duration.ofSeconds(5)).send(call);
  }

  RawResponse get() {
    return send(RawRequest.of("GET", "/"));
  }

  RawHttpClient wire(Duration timeout) {
    return new RawHttpClient(url(), TlsTrust.ofJdk(), timeout, new RateLimitBackoff(wait -> {}));
  }

  @Override
  public void close() {
    server.close();
  }
}
