package dev.signoff.server.testing;

import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.server.tls.Keystore;
import dev.signoff.testkit.RawConnection;
import dev.signoff.testkit.SettableClock;
import dev.signoff.testkit.TestResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Reference server for the tests of one class, as a JUnit extension. It listens on free ports, and
 * its clock moves only when a test advances it. The {@link ResponseGuard} checks every response.
 */
public final class TestServer implements BeforeAllCallback, AfterAllCallback {
  private static final Keystore KEYSTORE =
      Keystore.selfSigned("in memory".toCharArray(), Clock.systemUTC());
  private static final SSLContext TRUST = trust(KEYSTORE.certificatePem());
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final SettableClock clock = new SettableClock();
  private final Path audit =
      TestRunLogs.FOLDER.resolve(
          "audit-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet() + ".jsonl");
  private final ServerOptions options =
      new ServerOptions()
          .httpsPort(0)
          .httpPort(0)
          .keystore(KEYSTORE)
          .accounts(TestAccounts.all())
          .clock(clock)
          .audit(audit);
  private final ResponseGuard guard;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(TIMEOUT)
          .sslContext(TRUST)
          .build();
  private @Nullable SignoffServer server;
  private URI https;
  private URI http;

  private TestServer(IbmMqProfile release, ResponseGuard guard, Consumer<ServerOptions> change) {
    this.guard = guard;
    options.ibmMqProfile(release);
    change.accept(options);
  }

  public static TestServer standard() {
    return with(options -> {});
  }

  public static TestServer with(Consumer<ServerOptions> change) {
    return of(IbmMqProfile.V9_0_5, change);
  }

  public static TestServer of(IbmMqProfile release) {
    return of(release, options -> {});
  }

  public static TestServer of(IbmMqProfile release, Consumer<ServerOptions> change) {
    return new TestServer(release, new ResponseGuard(release), change);
  }

  /** Returns a server that serves a folder at {@code /docs/}. */
  public static TestServer withDocs(Path site) {
    return new TestServer(
        IbmMqProfile.V9_0_5,
        new DocsGuard(IbmMqProfile.V9_0_5, site),
        options -> options.docs(site));
  }

  /**
   * Returns a client of a server that is running in another process. That server must use the
   * keystore of {@link #saveKeystore} and {@link TestAccounts}.
   */
  public static TestServer connectTo(IbmMqProfile release, URI https, URI http) {
    TestServer server = of(release);
    server.https = https;
    server.http = http;
    return server;
  }

  /** Saves the keystore whose certificate the clients of this class trust; returns its password. */
  public static String saveKeystore(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      KEYSTORE.save(out);
    }
    return "in memory";
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    server = SignoffServer.start(options);
    https = server.https();
    http = server.http();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (server != null) {
      server.close();
    }
  }

  public SettableClock clock() {
    return clock;
  }

  /** Returns the path of the server's audit log. */
  public Path audit() {
    return audit;
  }

  public URI https() {
    return https;
  }

  public TestRequest get(String path) {
    return request("GET", path);
  }

  public TestRequest post(String path) {
    return request("POST", path);
  }

  public TestRequest delete(String path) {
    return request("DELETE", path);
  }

  public TestRequest request(String method, String path) {
    return new TestRequest(this, method, path);
  }

  /** Opens a plain connection, for requests that no HTTP library sends. */
  public RawConnection raw() {
    return raw(http);
  }

  /** Opens a plain connection from another address of this machine, such as {@code 127.0.0.2}. */
  public RawConnection rawFrom(String address) {
    try {
      return new RawConnection(
          new Socket(http.getHost(), http.getPort(), InetAddress.getByName(address), 0),
          guard::check);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a connection to the HTTPS port without a TLS handshake. */
  public RawConnection rawToHttps() {
    return raw(https);
  }

  /** Opens a TLS connection to the HTTPS port. */
  public RawConnection rawTls() {
    try {
      return new RawConnection(
          TRUST.getSocketFactory().createSocket("localhost", https.getPort()), guard::check);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RawConnection raw(URI to) {
    return RawConnection.to(to.getPort(), guard::check);
  }

  TestResponse send(TestRequest request) {
    URI root = request.isPlain() ? http : https;
    HttpRequest.Builder httpRequest =
        HttpRequest.newBuilder(URI.create(root + request.path()))
            .method(request.method(), publisher(request))
            .timeout(TIMEOUT);
    request.headers().forEach(header -> httpRequest.header(header.getKey(), header.getValue()));
    try {
      HttpResponse<String> httpResponse =
          client.send(httpRequest.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      TestResponse response =
          new TestResponse(
              httpResponse.statusCode(), httpResponse.headers().map(), httpResponse.body());
      guard.check(request, httpRequest.build(), response);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static BodyPublisher publisher(TestRequest request) {
    if (request.isChunked()) {
      return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(request.body()));
    }
    return request.body().length == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.ofByteArray(request.body());
  }

  private static SSLContext trust(String pem) {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "server",
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
