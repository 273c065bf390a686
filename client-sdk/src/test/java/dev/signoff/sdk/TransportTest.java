package dev.signoff.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.testing.FakeRocketChatServer;
import dev.signoff.sdk.testing.SdkTestExtension;
import dev.signoff.testkit.LoopbackServer;
import dev.signoff.testkit.ScriptedServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class TransportTest {
  @RegisterExtension private final SdkTestExtension environment = new SdkTestExtension();

  private final FakeRocketChatServer chat = new FakeRocketChatServer();

  private static long selectorThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("HttpClient-.*-SelectorManager"))
        .count();
  }

  private static long sdkThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("signoff-sdk-"))
        .count();
  }

  @Test
  void equalClientsShareOneSelectorThread() {
    ScriptedServer server = environment.http(chat);
    RocketChatClient first = RocketChatClient.at(server.uri(), environment.options());
    first.logIn("alice", FakeRocketChatServer.PASSWORD).close();
    long before = selectorThreads();
    List<RocketChatClient> clients = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      RocketChatClient client = RocketChatClient.at(server.uri(), environment.options());
      client.logIn("alice", FakeRocketChatServer.PASSWORD).close();
      clients.add(client);
    }
    assertThat(clients).hasSize(20);
    assertThat(selectorThreads()).isLessThanOrEqualTo(before);
  }

  @Test
  void continuationsDoNotRunOnTheSelectorThread() {
    ScriptedServer server = environment.http(chat);
    AtomicReference<String> seen = new AtomicReference<>();
    Interceptor noting =
        (request, next) ->
            next.send(request).whenComplete((r, e) -> seen.set(Thread.currentThread().getName()));
    var watched = RocketChatClient.at(server.uri(), environment.options().withInterceptor(noting));
    watched.logInAsync("alice", FakeRocketChatServer.PASSWORD).join();
    assertThat(seen.get()).startsWith("signoff-sdk-");
    watched.logIn("alice", FakeRocketChatServer.PASSWORD);
    assertThat(seen.get()).isEqualTo(Thread.currentThread().getName());
  }

  @Test
  void noHttp2UpgradeIsOffered() {
    ScriptedServer server = environment.http(chat);
    RocketChatClient.at(server.uri(), environment.options())
        .logIn("alice", FakeRocketChatServer.PASSWORD);
    assertThat(server.last().header("upgrade")).isEmpty();
    assertThat(server.last().header("http2-settings")).isEmpty();
  }

  @Test
  void aConnectionThatBreaksIsTypedAndALoginNotRepeated() throws Exception {
    CompletableFuture<Integer> firstByte = new CompletableFuture<>();
    try (LoopbackServer server =
        LoopbackServer.tcp(client -> firstByte.complete(client.getInputStream().read()))) {
      URI uri = URI.create("http://localhost:" + server.port());
      assertThatThrownBy(() -> RocketChatClient.at(uri, environment.options()).logIn("a", "b"))
          .isInstanceOf(ConnectionBrokenException.class);
    }
    assertThat(firstByte.join()).isPositive();
    assertThat(environment.pauses()).isEmpty();
  }

  @Test
  void aServerThatNeverAnswersIsLeftAfterTheTimeoutOfThisCall() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      URI uri = URI.create("http://localhost:" + listener.getLocalPort());
      var client = RocketChatClient.at(uri, environment.options());
      Timeouts brief =
          Timeouts.standard().withAttempt(Duration.ofMillis(50)).withConnect(Duration.ofSeconds(1));
      assertThatThrownBy(() -> client.with(brief).logIn("a", "b"))
          .isInstanceOf(TimedOutException.class);
    }
  }

  @Test
  void theTimeoutOfACallBoundsItsAttempt() {
    Transport silent = request -> new CompletableFuture<>();
    Timeouts brief = Timeouts.standard().withCall(Duration.ofMillis(30));
    var session =
        RocketChatClient.at(
                URI.create("http://localhost"),
                environment.options().withTransport(silent).withRetries(RetryPolicy.never()))
            .resume("u", SessionToken.of("t"));
    assertThatThrownBy(() -> session.with(brief).whoAmI())
        .isInstanceOf(TimedOutException.class)
        .hasMessageContaining("30 ms");
  }

  @Test
  void givingUpCancelsTheRequest() {
    CompletableFuture<Transport.TransportResponse> request = new CompletableFuture<>();
    var options =
        environment
            .options()
            .withTransport(sent -> request)
            .withTimeouts(Timeouts.standard().withAttempt(Duration.ofMillis(20)));
    var client = RocketChatClient.at(URI.create("http://localhost"), options);
    assertThatThrownBy(() -> client.logIn("a", "b")).isInstanceOf(TimedOutException.class);
    assertThat(request).isCancelled();
  }

  @Test
  void cancellingTheFutureCancelsTheRequest() {
    CompletableFuture<Transport.TransportResponse> request = new CompletableFuture<>();
    var client =
        RocketChatClient.at(
            URI.create("http://localhost"), environment.options().withTransport(sent -> request));
    var session = client.resume("u", SessionToken.of("t"));
    session.api().whoAmIAsync().cancel(true);
    assertThat(request).isCancelled();
  }

  @Test
  void anInterruptedCallerGetsAnException() {
    Transport silent = request -> new CompletableFuture<>();
    var client =
        RocketChatClient.at(
            URI.create("http://localhost"), environment.options().withTransport(silent));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> client.logIn("a", "b")).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void theTimeoutForConnectingIsThatOfTheCall() {
    List<Duration> timeouts = new ArrayList<>();
    Transport noting =
        request -> {
          timeouts.add(request.connectTimeout());
          return CompletableFuture.failedFuture(new ConnectException("refused"));
        };
    var options = environment.options().withTransport(noting).withRetries(RetryPolicy.never());
    var client = RocketChatClient.at(URI.create("http://localhost"), options);
    Timeouts patient = Timeouts.standard().withConnect(Duration.ofSeconds(9));
    assertThatThrownBy(() -> client.logIn("a", "b")).isInstanceOf(ConnectionFailedException.class);
    assertThatThrownBy(() -> client.with(patient).logIn("a", "b"))
        .isInstanceOf(ConnectionFailedException.class);
    assertThat(timeouts).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(9));
  }

  @Test
  void asynchronousCallsNeedFewThreads() {
    List<CompletableFuture<Transport.TransportResponse>> open = new CopyOnWriteArrayList<>();
    Transport slow =
        request -> {
          CompletableFuture<Transport.TransportResponse> response = new CompletableFuture<>();
          open.add(response);
          return response;
        };
    var session =
        RocketChatClient.at(
                URI.create("http://localhost"), environment.options().withTransport(slow))
            .resume("u", SessionToken.of("t"));
    environment.serverMisbehaves();
    long before = sdkThreads();
    List<CompletableFuture<?>> calls = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      calls.add(session.whoAmIAsync());
    }
    assertThat(open).hasSize(200);
    Headers json = Headers.none().with("Content-Type", "application/json");
    open.forEach(a -> a.complete(new Transport.TransportResponse(200, json, "{\"_id\":\"u\"}")));
    CompletableFuture.allOf(calls.toArray(new CompletableFuture<?>[0])).join();
    assertThat(sdkThreads())
        .isLessThanOrEqualTo(
            Math.max(before, Math.max(2, Runtime.getRuntime().availableProcessors())));
  }

  @Test
  void everyTimeoutIsPositive() {
    assertThat(Timeouts.standard().call()).isLessThan(Duration.ofMinutes(1));
    assertThatThrownBy(() -> Timeouts.standard().withCall(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("call");
  }
}
