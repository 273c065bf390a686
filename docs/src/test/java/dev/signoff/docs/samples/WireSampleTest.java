package dev.signoff.docs.samples;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Headers;
import dev.signoff.sdk.Interceptor;
import dev.signoff.sdk.RetryPolicy;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.Tls;
import dev.signoff.sdk.TlsFailedException;
import dev.signoff.sdk.Transport;
import dev.signoff.sdk.TransportException;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.ibmmq.IbmMqSession;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.RocketChatSession;
import dev.signoff.testkit.ScriptedResponse;
import dev.signoff.testkit.ScriptedServer;
import dev.signoff.testkit.TestCertificate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("It counts what the SDK logs, and all classes use the same logger.")
class WireSampleTest {
  @RegisterExtension
  private static final ReferenceServerExtension LIVE = new ReferenceServerExtension();

  @Test
  void anAuthorityOfYourOwnIsTrusted() {
    URI server = LIVE.url();
    Path authority = LIVE.certificate();
    // sample: tls
    Tls tls = Tls.trusting(authority); // a PEM file: an authority, or the server's own certificate
    IbmMqClient mq = IbmMqClient.at(server, ClientOptions.standard().withTls(tls));
    // end
    assertThat(mq.logIn("mqadmin", "mqadmin").whoAmI().name()).isEqualTo("mqadmin");
    assertThatThrownBy(() -> IbmMqClient.at(server).logIn("mqadmin", "mqadmin"))
        .isInstanceOf(TlsFailedException.class);
  }

  @Test
  void theClientShowsACertificate() {
    Path authority = TestCertificate.ofLocalhost().certificateFile();
    Path certificate = authority;
    Path key = TestCertificate.ofLocalhost().keyFile();
    // sample: client-certificate
    Tls tls = Tls.trusting(authority).withClientKey(certificate, key); // PEM, the key in PKCS #8
    ClientOptions options = ClientOptions.standard().withTls(tls);
    // end
    try (ScriptedServer server = serverThatRequiresACertificate()) {
      SessionToken token = SessionToken.of("any");
      RocketChatSession shown = RocketChatClient.at(server.uri(), options).resume("alice", token);
      RocketChatSession notShown =
          RocketChatClient.at(server.uri(), options.withTls(Tls.trusting(authority)))
              .resume("alice", token);

      assertThat(shown.whoAmI().id()).isEqualTo("CN=localhost");
      assertThatThrownBy(notShown::whoAmI).isInstanceOf(TransportException.class);
    }
  }

  private static ScriptedServer serverThatRequiresACertificate() {
    return ScriptedServer.https(
        TestCertificate.ofLocalhost().context(),
        true,
        request ->
            ScriptedResponse.json(
                200, "{\"_id\":\"%s\",\"success\":true}".formatted(request.clientName())));
  }

  @Test
  void aProxyIsAskedForATunnel() throws Exception {
    URI server = LIVE.url();
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      InetSocketAddress proxy = new InetSocketAddress("localhost", listening.getLocalPort());
      CompletableFuture<String> requests =
          CompletableFuture.supplyAsync(() -> firstLine(listening));
      // sample: proxy
      ClientOptions options = ClientOptions.standard().withProxy(proxy);
      IbmMqClient mq = IbmMqClient.at(server, options);
      // end
      IbmMqClient once = IbmMqClient.at(server, options.withRetries(RetryPolicy.never()));
      assertThatThrownBy(() -> once.logIn("mqadmin", "mqadmin"))
          .isInstanceOf(TransportException.class);
      assertThat(requests.join()).startsWith("CONNECT localhost:" + server.getPort());
      assertThat(mq).isNotNull();
    }
  }

  @Test
  void aTransportCanBePutInPlaceOfTheWire() {
    // sample: transport
    Headers json = Headers.none().with("Content-Type", "application/json");
    Transport canned =
        request ->
            CompletableFuture.completedFuture(
                new Transport.TransportResponse(200, json, "{\"_id\":\"alice\",\"success\":true}"));
    ClientOptions options = ClientOptions.standard().withTransport(canned);
    // end
    RocketChatClient chat = RocketChatClient.at(URI.create("https://chat.example.com"), options);
    RocketChatSession session = chat.resume("alice", SessionToken.of("any"));
    assertThat(session.whoAmI().id()).isEqualTo("alice");
  }

  @Test
  void anInterceptorSeesEachAttempt() {
    List<Headers> sent = new ArrayList<>();
    ClientOptions base = LIVE.options();
    // sample: interceptor
    Interceptor traced =
        (request, next) -> {
          Transport.TransportRequest named =
              request.withHeader("X-Request-Id", UUID.randomUUID().toString());
          System.out.println(named); // POST https://localhost:9443/api/v1/login
          return next.send(named);
        };
    ClientOptions options = base.withInterceptor(traced);
    // end
    ClientOptions watched =
        options.withInterceptor(
            (request, next) -> {
              sent.add(request.headers());
              return next.send(request);
            });
    assertThat(RocketChatClient.at(LIVE.url(), watched).logIn("alice", "alice-secret").userId())
        .isNotEmpty();
    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).first("X-Request-Id")).isPresent();
  }

  @Test
  void theLogHasNoSecret() {
    List<String> lines = new ArrayList<>();
    Handler watching = watching(lines);
    // sample: logging
    Logger log = Logger.getLogger("dev.signoff.sdk");
    log.setLevel(Level.FINE); // DEBUG of System.Logger
    Handler console = new ConsoleHandler();
    console.setLevel(Level.FINE);
    log.addHandler(console);
    // end
    log.addHandler(watching);
    try {
      IbmMqSession session = IbmMqClient.at(LIVE.url(), LIVE.options()).logIn("mqadmin", "mqadmin");
      assertThat(lines).singleElement().asString().contains("login", "attempt 1: 204");
      assertThat(lines.get(0)).doesNotContain(session.token().reveal()).contains("set-cookie=***");
    } finally {
      log.removeHandler(console);
      log.removeHandler(watching);
      log.setLevel(null);
    }
  }

  private static Handler watching(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        lines.add(new SimpleFormatter().formatMessage(entry));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private static String firstLine(ServerSocket listening) {
    try (Socket socket = listening.accept()) {
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))
          .readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
