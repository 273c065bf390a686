package dev.signoff.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/**
 * HTTP server that answers each request as its script says, with a response or with any bytes. If
 * the script throws an exception, the server closes the connection without a response.
 */
public final class ScriptedServer implements AutoCloseable {
  private final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();
  private final LoopbackServer server;
  private final String scheme;
  private final boolean isPersistent;
  private volatile Function<ReceivedRequest, byte[]> script;

  private ScriptedServer(
      InetAddress address, boolean persistent, Function<ReceivedRequest, byte[]> script) {
    this.script = script;
    isPersistent = persistent;
    scheme = "http";
    server = LoopbackServer.tcp(address, this::serve);
  }

  private ScriptedServer(
      SSLContext tls, boolean needsClientCertificate, Function<ReceivedRequest, byte[]> script) {
    this.script = script;
    isPersistent = true;
    scheme = "https";
    server = LoopbackServer.tls(tls, needsClientCertificate, this::serve);
  }

  /** Starts a server with persistent connections. */
  public static ScriptedServer http(Function<ReceivedRequest, ScriptedResponse> script) {
    return new ScriptedServer(
        InetAddress.getLoopbackAddress(), true, script.andThen(ScriptedResponse::bytes));
  }

  /** Starts a server with persistent connections and the certificate for localhost. */
  public static ScriptedServer https(Function<ReceivedRequest, ScriptedResponse> script) {
    return https(TestCertificate.ofLocalhost().context(), false, script);
  }

  /** Starts a server with persistent TLS connections, which can require a client certificate. */
  public static ScriptedServer https(
      SSLContext tls,
      boolean needsClientCertificate,
      Function<ReceivedRequest, ScriptedResponse> script) {
    return new ScriptedServer(tls, needsClientCertificate, script.andThen(ScriptedResponse::bytes));
  }

  /** Starts a server that sends any bytes and then closes the connection. */
  public static ScriptedServer bytes(Function<ReceivedRequest, byte[]> script) {
    return new ScriptedServer(InetAddress.getLoopbackAddress(), false, script);
  }

  /**
   * Starts a server that sends one of these texts in Latin-1 for each request, the last one for all
   * further requests, and then closes the connection.
   */
  public static ScriptedServer texts(String... texts) {
    return texts(InetAddress.getLoopbackAddress(), texts);
  }

  /** Starts the same server on a loopback address of choice. */
  public static ScriptedServer texts(InetAddress address, String... texts) {
    ScriptedServer server = new ScriptedServer(address, false, request -> new byte[0]);
    server.script =
        request -> texts[Math.min(server.received.size(), texts.length) - 1].getBytes(ISO_8859_1);
    return server;
  }

  /** Starts a server that sends a text in Latin-1 and leaves the connection open. */
  public static ScriptedServer textWithoutClose(String text) {
    return new ScriptedServer(
        InetAddress.getLoopbackAddress(), true, request -> text.getBytes(ISO_8859_1));
  }

  /** Returns the root URI of the server. */
  public URI uri() {
    return URI.create(scheme + "://localhost:" + port());
  }

  /** Returns the port that the server listens on. */
  public int port() {
    return server.port();
  }

  /** Replaces the script for all further requests. */
  public void answers(Function<ReceivedRequest, ScriptedResponse> other) {
    script = other.andThen(ScriptedResponse::bytes);
  }

  /** Returns all requests received so far. */
  public List<ReceivedRequest> received() {
    return List.copyOf(received);
  }

  /** Returns the methods of all requests received so far. */
  public List<String> methods() {
    return received.stream().map(ReceivedRequest::method).toList();
  }

  /** Returns the request received last. */
  public ReceivedRequest last() {
    return received.get(received.size() - 1);
  }

  @Override
  public void close() {
    server.close();
  }

  private void serve(Socket client) throws IOException {
    InputStream in = new BufferedInputStream(client.getInputStream());
    String name = clientName(client);
    for (var request = ReceivedRequest.read(in, name);
        request != null;
        request = isPersistent ? ReceivedRequest.read(in, name) : null) {
      received.add(request);
      client.getOutputStream().write(script.apply(request));
      client.getOutputStream().flush();
    }
  }

  private static String clientName(Socket client) {
    try {
      return client instanceof SSLSocket tls ? tls.getSession().getPeerPrincipal().getName() : "";
    } catch (SSLPeerUnverifiedException e) {
      return "";
    }
  }
}
