package dev.signoff.sdk.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Test server that sends configured responses and records the requests. */
public final class ScriptedServer implements AutoCloseable {
  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final String scheme;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();
  private volatile Function<ReceivedRequest, ScriptedResponse> site;

  private ScriptedServer(
      HttpServer server, String scheme, Function<ReceivedRequest, ScriptedResponse> site) {
    this.server = server;
    this.scheme = scheme;
    this.site = site;
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public static ScriptedServer http(Function<ReceivedRequest, ScriptedResponse> site) {
    try {
      return new ScriptedServer(HttpServer.create(anyPort(), 0), "http", site);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ScriptedServer https(Function<ReceivedRequest, ScriptedResponse> site) {
    return https(site, KeytoolCertificate.server().context(), false);
  }

  public static ScriptedServer https(
      Function<ReceivedRequest, ScriptedResponse> site,
      SSLContext context,
      boolean clientKeyNeeded) {
    try {
      HttpsServer server = HttpsServer.create(anyPort(), 0);
      server.setHttpsConfigurator(
          new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
              SSLParameters ssl = context.getDefaultSSLParameters();
              ssl.setNeedClientAuth(clientKeyNeeded);
              parameters.setSSLParameters(ssl);
            }
          });
      return new ScriptedServer(server, "https", site);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI uri() {
    return URI.create(scheme + "://localhost:" + port());
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public void answers(Function<ReceivedRequest, ScriptedResponse> other) {
    site = other;
  }

  public List<ReceivedRequest> received() {
    return List.copyOf(received);
  }

  public List<String> methods() {
    return received.stream().map(ReceivedRequest::method).toList();
  }

  public ReceivedRequest last() {
    return received.get(received.size() - 1);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, List<String>> headers =
          exchange.getRequestHeaders().entrySet().stream()
              .collect(
                  Collectors.toMap(h -> h.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      ReceivedRequest request =
          new ReceivedRequest(
              exchange.getRequestMethod(), exchange.getRequestURI(), Map.copyOf(headers), body);
      received.add(request);
      ScriptedResponse response = site.apply(request);
      byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
      response.headers().forEach(h -> exchange.getResponseHeaders().add(h[0], h[1]));
      exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }
}
