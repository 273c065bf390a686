package dev.signoff.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.RocketChatSession;
import dev.signoff.sdk.testing.FakeRocketChatServer;
import dev.signoff.sdk.testing.SdkTestExtension;
import dev.signoff.testkit.ScriptedResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class RetryPolicyTest {
  private static final String PROFILE = "{\"_id\":\"" + FakeRocketChatServer.USER_ID + "\"}";

  @RegisterExtension private final SdkTestExtension environment = new SdkTestExtension();

  private final AtomicInteger sent = new AtomicInteger();
  private final Deque<Object> script = new ArrayDeque<>();

  private RocketChatSession session() {
    return client().resume(FakeRocketChatServer.USER_ID, SessionToken.of("t"));
  }

  private RocketChatClient client() {
    environment.serverMisbehaves();
    Transport scripted =
        request -> {
          sent.incrementAndGet();
          Object next = script.isEmpty() ? ScriptedResponse.json(200, PROFILE) : script.pop();
          return next instanceof ScriptedResponse reply
              ? CompletableFuture.completedFuture(response(reply))
              : CompletableFuture.failedFuture((Throwable) next);
        };
    return RocketChatClient.at(
        URI.create("http://localhost"), environment.options().withTransport(scripted));
  }

  private static Transport.TransportResponse response(ScriptedResponse scripted) {
    Headers headers = Headers.none();
    for (Map.Entry<String, String> header : scripted.headers()) {
      headers = headers.with(header.getKey(), header.getValue());
    }
    return new Transport.TransportResponse(scripted.status(), headers, scripted.body());
  }

  private void first(Object... outcomes) {
    script.addAll(List.of(outcomes));
  }

  @Test
  void pausesGrowAndAreRandom() {
    first(ScriptedResponse.empty(503), new IOException("reset"));
    assertThat(session().whoAmI().id()).isEqualTo(FakeRocketChatServer.USER_ID);
    assertThat(environment.pauses())
        .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
  }

  @Test
  void retryAfterInSecondsIsObeyed() {
    first(ScriptedResponse.empty(429).with("Retry-After", "7"));
    session().whoAmI();
    assertThat(environment.pauses()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void retryAfterAsADateIsObeyed() {
    first(ScriptedResponse.empty(503).with("Retry-After", "Thu, 01 Jan 2026 00:00:09 GMT"));
    session().whoAmI();
    assertThat(environment.pauses()).containsExactly(Duration.ofSeconds(9));
  }

  @Test
  void aDateThatIsOverMeansNow() {
    first(ScriptedResponse.empty(503).with("Retry-After", "Thu, 01 Jan 1970 00:00:00 GMT"));
    session().whoAmI();
    assertThat(environment.pauses()).containsExactly(Duration.ZERO);
  }

  @Test
  void nonsenseInRetryAfterIsIgnored() {
    first(ScriptedResponse.empty(503).with("Retry-After", "soon"));
    session().whoAmI();
    assertThat(environment.pauses()).containsExactly(Duration.ofMillis(100));
  }

  @Test
  void theResetOfARateLimitIsObeyed() {
    long reset = environment.clock().millis() + 4000;
    first(ScriptedResponse.empty(429).with("X-RateLimit-Reset", Long.toString(reset)));
    session().whoAmI();
    assertThat(environment.pauses()).containsExactly(Duration.ofSeconds(4));
  }

  @Test
  void aPauseThatOutlastsTheCallIsNotMade() {
    first(ScriptedResponse.empty(429).with("Retry-After", "3600"));
    assertThatThrownBy(() -> session().whoAmI()).isInstanceOf(StatusException.class);
    assertThat(environment.pauses()).isEmpty();
  }

  @Test
  void theTimeOfACallIsSharedByItsAttempts() {
    first(
        ScriptedResponse.empty(429).with("Retry-After", "20"),
        ScriptedResponse.empty(429).with("Retry-After", "20"));
    assertThatThrownBy(() -> session().whoAmI()).isInstanceOf(StatusException.class);
    assertThat(environment.pauses()).containsExactly(Duration.ofSeconds(20));
  }

  @Test
  void aLoginIsTriedAgainWhileNothingWasSent() {
    first(new ConnectException("refused"), ScriptedResponse.json(401, "{}"));
    assertThatThrownBy(() -> client().logIn("a", "b")).isInstanceOf(UnauthorizedException.class);
    assertThat(sent).hasValue(2);
  }

  @Test
  void aLoginIsNeverTriedAgainAfterBytesWereSent() {
    for (Object outcome :
        List.of(
            new IOException("reset"),
            ScriptedResponse.empty(503),
            ScriptedResponse.empty(429).with("Retry-After", "0"))) {
      sent.set(0);
      first(outcome);
      assertThatThrownBy(() -> client().logIn("a", "b")).isInstanceOf(SignoffException.class);
      assertThat(sent).hasValue(1);
    }
  }

  @Test
  void aFailedHandshakeIsNeverTriedAgain() {
    first(new SSLHandshakeException("untrusted"));
    assertThatThrownBy(() -> session().whoAmI()).isInstanceOf(TlsFailedException.class);
    assertThat(sent).hasValue(1);
  }

  @Test
  void aDefiniteAnswerIsNotTriedAgain() {
    first(ScriptedResponse.json(401, "{}"));
    assertThatThrownBy(() -> session().whoAmI()).isInstanceOf(UnauthorizedException.class);
    assertThat(sent).hasValue(1);
  }

  @Test
  void aLogoutIsTriedAgain() {
    first(new IOException("reset"), ScriptedResponse.empty(200));
    assertThat(session().logOut()).isInstanceOf(LogOutResult.LoggedOut.class);
    assertThat(sent).hasValue(2);
  }

  @Test
  void theBoundsAreChecked() {
    assertThatThrownBy(() -> new RetryPolicy(0, Duration.ZERO, Duration.ZERO))
        .hasMessageContaining("attempts");
    assertThatThrownBy(() -> new RetryPolicy(1, Duration.ofSeconds(-1), Duration.ZERO))
        .hasMessageContaining("firstPause");
    assertThat(Headers.of(Map.of("A", List.of("1"), "a", List.of("2"))).all("a")).hasSize(2);
  }

  @Test
  void aRetryAfterOfAgesIsNoReasonToHurry() {
    first(ScriptedResponse.empty(429).with("Retry-After", "99999999999"));
    assertThatThrownBy(() -> session().whoAmI()).isInstanceOf(StatusException.class);
    assertThat(environment.pauses()).isEmpty();
  }

  @Test
  void pausesWithoutEndDoNotOverflow() {
    Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
    environment.serverMisbehaves();
    Transport unavailable =
        request -> CompletableFuture.completedFuture(response(ScriptedResponse.empty(503)));
    var session =
        RocketChatClient.at(
                URI.create("http://localhost"),
                environment
                    .options()
                    .withTransport(unavailable)
                    .withRetries(new RetryPolicy(2, endless, endless)))
            .resume("u", SessionToken.of("t"));
    assertThatThrownBy(session::whoAmI).isInstanceOf(StatusException.class);
    assertThat(environment.pauses()).isEmpty();
  }

  @Test
  void theBoundOfAPauseIsThatOfThePolicy() {
    RetryPolicy policy = new RetryPolicy(5, Duration.ofMillis(200), Duration.ofMillis(300));
    environment.serverMisbehaves();
    Transport down =
        request -> CompletableFuture.completedFuture(response(ScriptedResponse.empty(503)));
    Deque<Double> dice = new ArrayDeque<>(List.of(0.0, 0.25, 0.5, 1.0));
    var options =
        environment.options().withTransport(down).withRetries(policy).withRandom(dice::pop);
    var session =
        RocketChatClient.at(URI.create("http://localhost"), options)
            .resume("u", SessionToken.of("t"));
    assertThatThrownBy(session::whoAmI).isInstanceOf(StatusException.class);
    assertThat(environment.pauses())
        .containsExactly(
            Duration.ZERO, Duration.ofMillis(75), Duration.ofMillis(150), Duration.ofMillis(300));
  }

  @Test
  void whatTimedOutIsTriedAgainIfIdempotent() {
    first(new HttpTimeoutException("late"));
    assertThat(session().whoAmI().id()).isEqualTo(FakeRocketChatServer.USER_ID);
    assertThat(sent).hasValue(2);
  }

  @Test
  void withoutASleeperThePauseTakesItsTime() {
    environment.serverMisbehaves();
    Deque<ScriptedResponse> answers =
        new ArrayDeque<>(List.of(ScriptedResponse.empty(503), ScriptedResponse.json(200, PROFILE)));
    Duration pause = Duration.ofMillis(50);
    var options =
        ClientOptions.standard()
            .withTransport(request -> CompletableFuture.completedFuture(response(answers.pop())))
            .withRetries(new RetryPolicy(2, pause, pause))
            .withRandom(() -> 1);
    long start = System.nanoTime();
    RocketChatClient.at(URI.create("http://localhost"), options)
        .resume("u", SessionToken.of("t"))
        .whoAmI();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(pause);
  }
}
