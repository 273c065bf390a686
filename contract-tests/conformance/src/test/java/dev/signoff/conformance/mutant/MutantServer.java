package dev.signoff.conformance.mutant;

import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.NoResponseException;
import dev.signoff.conformance.http.RateLimitBackoff;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.http.TlsTrust;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Proxy on loopback with a given behaviour, which uses one connection for each request. */
final class MutantServer implements AutoCloseable {
  private final ServerSocket listener;
  private final URI origin;
  private final Mutant.Behaviour behaviour;

  private MutantServer(ServerSocket listener, URI origin, Mutant.Behaviour behaviour) {
    this.listener = listener;
    this.origin = origin;
    this.behaviour = behaviour;
  }

  static MutantServer before(URI origin, Mutant.Behaviour behaviour) {
    try {
      MutantServer server =
          new MutantServer(
              new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), origin, behaviour);
      Thread thread = new Thread(server::serve, "mutant-server");
      thread.setDaemon(true);
      thread.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return URI.create("http://localhost:" + listener.getLocalPort());
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        socket.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(socket.getInputStream());
        byte[] response = behaviour.response(request(in), this::forward).bytes();
        socket.getOutputStream().write(response);
        socket.getOutputStream().flush();
      } catch (IOException | UncheckedIOException | NoResponseException closed) {
        // The next connection, or the end.
      }
    }
  }

  private ProxyResponse forward(ProxyRequest request) {
    RawResponse response =
        new RawHttpClient(
                origin, TlsTrust.ofJdk(), Duration.ofSeconds(10), new RateLimitBackoff(wait -> {}))
            .send(request.call());
    List<NameValue> headers =
        response.headers().stream()
            .filter(header -> !header.name().equalsIgnoreCase("Transfer-Encoding"))
            .toList();
    return new ProxyResponse(response.status(), headers, response.body());
  }

  private static ProxyRequest request(InputStream in) throws IOException {
    String[] start = line(in).split(" ", -1);
    List<NameValue> headers = new ArrayList<>();
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      NameValue header = new NameValue(line.substring(0, colon), line.substring(colon + 1).strip());
      headers.add(header);
      if (header.name().equalsIgnoreCase("Content-Length")) {
        length = Integer.parseInt(header.value());
      }
    }
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    int question = start[1].indexOf('?');
    return new ProxyRequest(
        start[0],
        question < 0 ? start[1] : start[1].substring(0, question),
        question < 0 ? "" : start[1].substring(question + 1),
        headers,
        body);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the connection ended");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
