package dev.signoff.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.rested.RestedClient;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.RocketChatSession;
import dev.signoff.sdk.testing.FakeRocketChatServer;
import dev.signoff.sdk.testing.SdkTestExtension;
import dev.signoff.testkit.ScriptedServer;
import dev.signoff.testkit.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class DeadlinesTest {
  private static final Timeouts BRIEF = Timeouts.standard().withCall(Duration.ofMillis(50));

  @RegisterExtension private final SdkTestExtension environment = new SdkTestExtension();

  private final Transport busy =
      request -> CompletableFuture.completedFuture(response(503, "Retry-After", "0"));

  private static Transport.TransportResponse response(int status, String header, String value) {
    return new Transport.TransportResponse(status, Headers.of(Map.of(header, List.of(value))), "");
  }

  private static RocketChatSession session(ClientOptions options) {
    return RocketChatClient.at(URI.create("http://localhost"), options)
        .resume("u", SessionToken.of("t"));
  }

  private ServerSocket listening() throws IOException {
    return environment.keep(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
  }

  private ClientOptions brief() {
    return environment.options().withRetries(RetryPolicy.never()).withTimeouts(BRIEF);
  }

  @Test
  void aHandshakeThatNeverEnds() throws IOException {
    URI uri = URI.create("https://localhost:" + listening().getLocalPort());
    assertThatThrownBy(() -> RocketChatClient.at(uri, brief()).logIn("a", "b"))
        .isInstanceOf(TimedOutException.class);
  }

  @Test
  void aBodyThatNeverEnds() throws IOException {
    ScriptedServer server =
        environment.keep(
            ScriptedServer.textWithoutClose("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"));
    assertThatThrownBy(() -> RocketChatClient.at(server.uri(), brief()).logIn("a", "b"))
        .isInstanceOf(TimedOutException.class);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void aLookupThatBlocks() {
    CountDownLatch found = new CountDownLatch(1);
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            boolean interrupted = false;
            try {
              found.await();
            } catch (InterruptedException e) {
              interrupted = true;
            }
            return interrupted ? List.of() : List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
    try {
      Tls ownConnections = Tls.trusting(TestCertificate.ofLocalhost().certificateFile());
      ScriptedServer server = environment.http(new FakeRocketChatServer());
      var client = RocketChatClient.at(server.uri(), brief().withTls(ownConnections));
      assertThatThrownBy(() -> client.logIn("a", "b")).isInstanceOf(TimedOutException.class);
      assertThat(client.logInAsync("a", "b")).isNotDone();
      assertThat(server.received()).isEmpty();
    } finally {
      ProxySelector.setDefault(before);
      found.countDown();
    }
  }

  @Test
  void aSleeperThatNeverWakes() {
    var options =
        environment.options().withTransport(busy).withSleeper(pause -> new CompletableFuture<>());
    environment.serverMisbehaves();
    assertThatThrownBy(() -> session(options).with(BRIEF).whoAmI())
        .isInstanceOf(TimedOutException.class)
        .hasMessageContaining("50 ms");
  }

  @Test
  void aSleeperThatFails() {
    environment.serverMisbehaves();
    var session =
        session(
            environment
                .options()
                .withTransport(busy)
                .withSleeper(
                    pause -> {
                      throw new IllegalStateException("sleepless");
                    }));
    Throwable failure = catchThrowable(session::whoAmI);
    assertThat(failure).isInstanceOf(StatusException.class);
    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(failure.getSuppressed()[0]).hasMessage("sleepless");
  }

  @Test
  void anExecutorThatHasShutDown() {
    var session =
        session(
            environment
                .options()
                .withTransport(busy)
                .withExecutor(
                    work -> {
                      throw new RejectedExecutionException("shut down");
                    }));
    assertThatThrownBy(() -> session.whoAmIAsync().join()).hasRootCauseMessage("shut down");
  }

  @Test
  void aClockThatIsSetBackLendsNoTime() {
    environment.serverMisbehaves();
    Transport settingBack =
        request -> {
          environment.passes(Duration.ofHours(-1));
          return CompletableFuture.completedFuture(response(503, "Retry-After", "40"));
        };
    var session = session(environment.options().withTransport(settingBack));
    assertThatThrownBy(session::whoAmI).isInstanceOf(StatusException.class);
    assertThat(environment.pauses()).isEmpty();
  }

  @Test
  void continuationsMayWaitForFurtherCalls() {
    FakeRocketChatServer chat = new FakeRocketChatServer();
    var client = RocketChatClient.at(environment.http(chat).uri(), environment.options());
    List<CompletableFuture<LogOutResult>> ends = new ArrayList<>();
    for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) {
      ends.add(
          client
              .logInAsync("alice", FakeRocketChatServer.PASSWORD)
              .thenApply(session -> session.logOutAsync().join()));
    }
    assertThat(ends).allMatch(end -> end.join() instanceof LogOutResult.LoggedOut);
    assertThat(chat.sessions()).isZero();
  }

  @Test
  void aLoginWhoseCallerIsInterruptedIsAbandoned() {
    CompletableFuture<Transport.TransportResponse> request = new CompletableFuture<>();
    var client =
        RocketChatClient.at(
            URI.create("http://localhost"), environment.options().withTransport(sent -> request));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> client.logIn("a", "b")).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(request).isCancelled();
  }

  @Test
  void cancellingWhatASessionGaveOutCancelsTheRequest() {
    CompletableFuture<Transport.TransportResponse> request = new CompletableFuture<>();
    session(environment.options().withTransport(sent -> request)).whoAmIAsync().cancel(true);
    assertThat(request).isCancelled();
  }

  @Test
  void aTimeoutIsFinite() {
    assertThatThrownBy(() -> BRIEF.withCall(Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most a day");
  }

  @Test
  void eachVendorTakesTheTimeoutsOfOneCall() {
    URI uri = URI.create("https://localhost");
    var options = environment.options().withTransport(request -> new CompletableFuture<>());
    SessionToken token = SessionToken.of("t");
    try (var mq = IbmMqClient.at(uri, options);
        var rested = RestedClient.at(uri, "auth", "key", options)) {
      for (ThrowingCallable call :
          List.<ThrowingCallable>of(
              () -> mq.with(BRIEF).logIn("a", "b"),
              () -> mq.resume(token).with(BRIEF).whoAmI(),
              () -> rested.with(BRIEF).logIn("a", "b"),
              () -> rested.resume(token).with(BRIEF).whoAmI())) {
        assertThatThrownBy(call).hasMessageContaining("no response within 50 ms");
      }
    }
  }

  @Test
  void byDefaultAllTimeoutsAreShort() {
    Timeouts standard = Timeouts.standard();
    assertThat(List.of(standard.connect(), standard.attempt(), standard.call()))
        .allMatch(timeout -> timeout.compareTo(Duration.ofMinutes(1)) < 0);
  }

  @Test
  void aHostThatTakesNoConnectionIsLeftAfterTheConnectTimeout() throws IOException {
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      for (int i = 0; i < 2; i++) {
        environment.keep(new Socket(full.getInetAddress(), full.getLocalPort()));
      }
      URI uri = URI.create("http://localhost:" + full.getLocalPort());
      var client = RocketChatClient.at(uri, environment.options().withRetries(RetryPolicy.never()));
      Timeouts impatient =
          new Timeouts(Duration.ofMillis(50), Duration.ofSeconds(4), Duration.ofSeconds(9));
      assertThatThrownBy(() -> client.with(impatient).logIn("a", "b"))
          .isInstanceOf(ConnectionFailedException.class);
    }
  }
}
