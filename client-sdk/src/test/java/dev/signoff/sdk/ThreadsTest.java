package dev.signoff.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.rested.RestedClient;
import dev.signoff.sdk.rested.RestedSession;
import dev.signoff.sdk.rested.TokenForm;
import dev.signoff.sdk.rested.model.Credentials;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.testing.FakeRestedServer;
import dev.signoff.sdk.testing.FakeRocketChatServer;
import dev.signoff.sdk.testing.HangingServer;
import dev.signoff.sdk.testing.SdkTestExtension;
import dev.signoff.testkit.ScriptedResponse;
import dev.signoff.testkit.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of the threads on which work runs with the default transport. */
@Timeout(120)
class ThreadsTest {
  private static final int MANY = 2_000;
  private static final Duration LONG = Duration.ofMinutes(1);

  @RegisterExtension private final SdkTestExtension environment = new SdkTestExtension();

  private final FakeRestedServer rested = new FakeRestedServer();
  private final CountDownLatch released = new CountDownLatch(1);

  private RestedClient client(ScriptedServer server) {
    return RestedClient.at(
        server.uri(), "examples/auth", FakeRestedServer.KEY, environment.options());
  }

  private static RestedSession logIn(RestedClient client) {
    var credentials = new Credentials(FakeRestedServer.PASSWORD).withUsername("alice");
    return client.logIn(credentials, TokenForm.HEADER);
  }

  private void awaitRelease() {
    boolean interrupted = false;
    while (released.getCount() > 0) {
      try {
        released.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void thousandsOfLogoutsUnderWayNeedFewThreads() throws IOException {
    HangingServer server = environment.keep(new HangingServer(MANY));
    Timeouts patient = new Timeouts(LONG, LONG, LONG);
    var options = environment.options().withTimeouts(patient).withRetries(RetryPolicy.never());
    var client = RestedClient.at(server.uri(), "auth", FakeRestedServer.KEY, options);
    List<CompletableFuture<LogOutResult>> logouts = new ArrayList<>();
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    for (int i = 0; i < MANY; i++) {
      var token = SessionToken.of("token-" + i);
      logouts.add(client.resume(token, TokenForm.HEADER).logOutAsync());
    }
    server.awaitAll();
    assertThat(logouts).noneMatch(CompletableFuture::isDone);
    Set<String> started =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !before.contains(thread))
            .map(Thread::getName)
            .collect(Collectors.toSet());
    assertThat(started).hasSizeLessThan(20);
    server.answerAll();
    assertThat(logouts).allMatch(logout -> logout.join() instanceof LogOutResult.LoggedOut);
  }

  @Test
  void aCallbackThatBlocksStopsNoOtherCall() {
    ScriptedServer server = environment.http(rested);
    var client = client(server);
    var asynchronous = logIn(client);
    var synchronous = logIn(client);
    CompletableFuture<String> seen = new CompletableFuture<>();
    CompletableFuture<Void> blocked = blockAfterWhoAmI(logIn(client), server, seen);
    assertThat(seen.join()).startsWith("signoff-sdk-");
    assertThat(asynchronous.logOutAsync().join()).isEqualTo(new LogOutResult.LoggedOut());
    assertThat(synchronous.logOut()).isEqualTo(new LogOutResult.LoggedOut());
    assertThat(blocked).isNotDone();
    released.countDown();
    blocked.join();
  }

  @Test
  void aCallbackThatBlocksOnAnExecutorWithoutThreadsStopsNoOtherCall() {
    ScriptedServer server = environment.http(rested);
    var options = environment.options().withExecutor(Runnable::run);
    var client = RestedClient.at(server.uri(), "auth", FakeRestedServer.KEY, options);
    var other = logIn(client);
    CompletableFuture<String> seen = new CompletableFuture<>();
    CompletableFuture<Void> blocked = blockAfterWhoAmI(logIn(client), server, seen);
    assertThat(seen.join()).doesNotContain("SelectorManager");
    assertThat(other.logOut()).isEqualTo(new LogOutResult.LoggedOut());
    assertThat(blocked).isNotDone();
    released.countDown();
    blocked.join();
  }

  @Test
  void callbacksMayCallAndWait() {
    FakeRocketChatServer chat = new FakeRocketChatServer();
    var client = RocketChatClient.at(environment.http(chat).uri(), environment.options());
    List<CompletableFuture<LogOutResult>> ends = new ArrayList<>();
    for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) {
      ends.add(
          client
              .logInAsync("alice", FakeRocketChatServer.PASSWORD)
              .thenApply(
                  session -> {
                    session.whoAmI();
                    return session.logOut();
                  }));
    }
    assertThat(ends).allMatch(end -> end.join() instanceof LogOutResult.LoggedOut);
  }

  @Test
  void aLogoutWhoseThreadIsInterruptedIsFinishedByAnother() {
    ScriptedServer server = environment.http(rested);
    var session = logIn(client(server));
    interruptDuringTheNextRequest(server);
    assertThatThrownBy(session::logOut).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(session.logOut()).isEqualTo(new LogOutResult.AlreadyLoggedOut());
    assertThat(rested.sessions()).isZero();
    assertThatThrownBy(session::token).isInstanceOf(IllegalStateException.class);
    released.countDown();
  }

  @Test
  void aLoginWhoseThreadIsInterruptedIsSentOnce() {
    ScriptedServer server = environment.http(rested);
    RestedClient client = client(server);
    interruptDuringTheNextRequest(server);
    assertThatThrownBy(() -> logIn(client)).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(server.received()).hasSize(1);
    logIn(client).close();
    assertThat(server.received()).hasSize(3);
    released.countDown();
  }

  @Test
  void aCallThatIsTooLateDoesNotAffectTheNextOne() {
    ScriptedServer server = environment.http(rested);
    var session = logIn(client(server));
    server.answers(
        request -> {
          awaitRelease();
          return ScriptedResponse.empty(204);
        });
    Timeouts brief = Timeouts.standard().withAttempt(Duration.ofMillis(40)).withCall(LONG);
    var impatient = session.with(brief);
    assertThatThrownBy(impatient::logOut)
        .isInstanceOf(TimedOutException.class)
        .hasMessageContaining("40 ms");
    assertThat(environment.pauses()).isNotEmpty();
    server.answers(rested);
    assertThat(session.whoAmI().username()).isEqualTo("alice");
    assertThat(session.logOut()).isEqualTo(new LogOutResult.LoggedOut());
    released.countDown();
  }

  /** Attaches the callback before the response is sent, so that no callback runs on this thread. */
  private CompletableFuture<Void> blockAfterWhoAmI(
      RestedSession session, ScriptedServer server, CompletableFuture<String> seen) {
    CompletableFuture<Void> attached = new CompletableFuture<>();
    server.answers(
        request -> {
          attached.join();
          return rested.apply(request);
        });
    CompletableFuture<Void> blocked =
        session
            .whoAmIAsync()
            .thenAccept(
                user -> {
                  seen.complete(Thread.currentThread().getName());
                  awaitRelease();
                });
    attached.complete(null);
    return blocked;
  }

  /** Interrupts this thread at the first request, whose response is sent at the end of the test. */
  private void interruptDuringTheNextRequest(ScriptedServer server) {
    Thread caller = Thread.currentThread();
    AtomicInteger requests = new AtomicInteger();
    server.answers(
        request -> {
          if (requests.getAndIncrement() == 0) {
            caller.interrupt();
            awaitRelease();
          }
          return rested.apply(request);
        });
  }
}
