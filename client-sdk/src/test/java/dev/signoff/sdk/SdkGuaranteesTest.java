package dev.signoff.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.ibmmq.model.Errors;
import dev.signoff.sdk.rested.RestedClient;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.testing.FakeIbmMqServer;
import dev.signoff.sdk.testing.FakeRestedServer;
import dev.signoff.sdk.testing.FakeRocketChatServer;
import dev.signoff.sdk.testing.SdkTestExtension;
import dev.signoff.testkit.ScriptedResponse;
import dev.signoff.testkit.ScriptedServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of the guarantees of the SDK, one for each. */
@Timeout(60)
class SdkGuaranteesTest {
  @RegisterExtension private final SdkTestExtension environment = new SdkTestExtension();

  private final FakeIbmMqServer mq = FakeIbmMqServer.current();
  private final FakeRestedServer rested = new FakeRestedServer();
  private final FakeRocketChatServer chat = new FakeRocketChatServer();

  private IbmMqClient mq(ScriptedServer server) {
    return IbmMqClient.at(server.uri(), environment.options());
  }

  private RocketChatClient chat(ScriptedServer server) {
    return RocketChatClient.at(server.uri(), environment.options());
  }

  @Test
  void row01ClosingASessionLogsOutAtEachVendor() {
    try (var one = mq(environment.https(mq)).logIn("mqadmin", FakeIbmMqServer.PASSWORD);
        var two =
            RestedClient.at(
                    environment.https(rested).uri(),
                    "auth",
                    FakeRestedServer.KEY,
                    environment.options())
                .logIn("alice", FakeRestedServer.PASSWORD);
        var three = chat(environment.https(chat)).logIn("alice", FakeRocketChatServer.PASSWORD)) {
      one.whoAmI();
      two.whoAmI();
      three.whoAmI();
    }
    assertThat(mq.sessions() + rested.sessions() + chat.sessions()).isZero();
  }

  @Test
  void row02AnErrorCarriesStatusHeadersBothBodiesAndTheOperation() {
    var failure =
        catchThrowableOfType(
            UnauthorizedException.class, () -> mq(environment.https(mq)).logIn("mqadmin", "wrong"));
    assertThat(failure.operation()).isEqualTo("login");
    assertThat(failure.status()).isEqualTo(401);
    assertThat(failure.headers().first("CONTENT-type")).contains("application/json");
    assertThat(failure.rawBody()).contains("MQWB0104E");
    assertThat(failure.body(Errors.class).orElseThrow().error().get(0).msgId())
        .isEqualTo("MQWB0104E");
  }

  @Test
  void row03LoggingOutTwiceIsToldAndNoError() {
    var session = chat(environment.https(chat)).logIn("alice", FakeRocketChatServer.PASSWORD);
    assertThat(session.logOut()).isInstanceOf(LogOutResult.LoggedOut.class);
    assertThat(session.logOut()).isInstanceOf(LogOutResult.AlreadyLoggedOut.class);
  }

  @Test
  void row04TheRawAnswerIsBesideTheTypedOneInBothStyles() {
    var session = chat(environment.https(chat)).logIn("alice", FakeRocketChatServer.PASSWORD);
    var sync = session.api().whoAmI();
    var async = session.api().whoAmIAsync().join();
    assertThat(sync.body()).isEqualTo(async.body());
    assertThat(sync.raw().body()).contains("\"services\"");
    assertThat(async.status()).isEqualTo(200);
    assertThat(async.headers().first("content-type")).isPresent();
  }

  @Test
  void row05ACallThatIsNeverAnsweredTimesOut() {
    Transport silent = request -> new CompletableFuture<>();
    Timeouts brief = Timeouts.standard().withAttempt(Duration.ofMillis(20));
    var options = environment.options().withTransport(silent).withTimeouts(brief);
    var client = RocketChatClient.at(URI.create("http://localhost"), options);
    assertThatThrownBy(() -> client.logIn("alice", "x"))
        .isInstanceOf(TimedOutException.class)
        .hasMessageContaining("login")
        .hasMessageContaining("20 ms");
  }

  @Test
  void row06WhatIsIdempotentIsTriedAgainAndALoginIsNot() {
    environment.serverMisbehaves();
    ScriptedServer server = environment.https(chat);
    var session = chat(server).logIn("alice", FakeRocketChatServer.PASSWORD);
    server.answers(request -> ScriptedResponse.empty(503));
    assertThatThrownBy(session::whoAmI).isInstanceOf(UndocumentedStatusException.class);
    assertThat(server.received()).hasSize(1 + 3);
    assertThatThrownBy(() -> chat(server).logIn("alice", FakeRocketChatServer.PASSWORD))
        .isInstanceOf(UndocumentedStatusException.class);
    assertThat(server.received()).hasSize(1 + 3 + 1);
  }

  @Test
  void row07TheDeletionOfACookieIsObeyed() {
    ScriptedServer server = environment.https(mq);
    var session = mq(server).logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    assertThat(session.api().logout().status()).isEqualTo(204);
    assertThatThrownBy(session::whoAmI)
        .isInstanceOf(MissingCredentialException.class)
        .hasMessageContaining("LtpaToken2");
    assertThat(server.methods()).containsExactly("POST", "DELETE");
  }

  @Test
  void row08CredentialsGoWhereTheContractWantsThem() {
    ScriptedServer server = environment.https(rested);
    RestedClient.at(server.uri(), "auth", FakeRestedServer.KEY, environment.options())
        .logIn("alice", FakeRestedServer.PASSWORD)
        .close();
    assertThat(server.last().query("key")).contains(FakeRestedServer.KEY);
    assertThat(server.last().cookie("__Secure-rested-access-token")).contains("rested-token-1");
    ScriptedServer second = environment.https(chat);
    chat(second).logIn("alice", FakeRocketChatServer.PASSWORD).close();
    assertThat(second.last().header("x-auth-token")).contains("chat-token-1");
    assertThat(second.last().header("x-user-id")).contains(FakeRocketChatServer.USER_ID);
  }

  @Test
  void row09TheCsrfRuleIsLearntFromTheServer() {
    environment.profile("ibm-mq-9.0.4");
    FakeIbmMqServer old = FakeIbmMqServer.withCsrfCookies();
    ScriptedServer server = environment.https(old);
    mq(server).logIn("mqadmin", FakeIbmMqServer.PASSWORD).close();
    assertThat(old.sessions()).isZero();
    assertThat(server.last().header("ibm-mq-rest-csrf-token"))
        .isEqualTo(server.last().cookie("csrfToken"));
  }

  @Test
  void row10AnUntrustedServerIsRefused() {
    ScriptedServer server = environment.https(mq);
    var client = IbmMqClient.at(server.uri(), ClientOptions.standard());
    assertThatThrownBy(() -> client.logIn("mqadmin", FakeIbmMqServer.PASSWORD))
        .isInstanceOf(TlsFailedException.class);
    assertThat(server.received()).isEmpty();
  }

  @Test
  void row11ATransportCanBeReplacedAndWatched() {
    Transport canned =
        request ->
            CompletableFuture.completedFuture(
                new Transport.TransportResponse(
                    204, Headers.of(Map.of("Set-Cookie", List.of(TOKEN))), ""));
    List<String> seen = new CopyOnWriteArrayList<>();
    var options =
        ClientOptions.standard()
            .withTransport(canned)
            .withInterceptor(
                (request, next) -> {
                  seen.add(request.toString());
                  return next.send(request);
                });
    IbmMqClient.at(URI.create("https://mq.example"), options).logIn("a", "b").close();
    assertThat(seen)
        .containsExactly(
            "POST https://mq.example/ibmmq/rest/v1/login",
            "DELETE https://mq.example/ibmmq/rest/v1/login");
  }

  private static final String TOKEN = "LtpaToken2=abc; Path=/; Secure";

  @Test
  void row12NoSecretIsInAnyText() {
    var client = mq(environment.https(mq));
    var session = client.logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    String token = session.token().reveal();
    var response = session.api().whoAmI();
    assertThat(client + " " + session + " " + session.token() + " " + response)
        .doesNotContain(token)
        .doesNotContain(FakeIbmMqServer.PASSWORD);
  }

  @Test
  void row13EveryRequestNamesItsSender() {
    ScriptedServer server = environment.https(chat);
    chat(server).logIn("alice", FakeRocketChatServer.PASSWORD);
    assertThat(server.last().header("user-agent").orElseThrow())
        .matches("signoff-sdk/[0-9].* java/[0-9]+");
  }

  @Test
  void row14ManySessionsLogOutWithAnOutcomeEach() {
    ScriptedServer server = environment.https(chat);
    var client = chat(server);
    var good = client.logIn("alice", FakeRocketChatServer.PASSWORD);
    var gone = client.resume(FakeRocketChatServer.USER_ID, SessionToken.of("gone"));
    List<LogOut.LogOutOutcome> outcomes = LogOut.all(List.of(good, gone));
    assertThat(outcomes).extracting(LogOut.LogOutOutcome::session).containsExactly(good, gone);
    assertThat(outcomes.get(0).result()).contains(new LogOutResult.LoggedOut());
    assertThat(outcomes.get(1).result()).contains(new LogOutResult.AlreadyLoggedOut());
  }
}
