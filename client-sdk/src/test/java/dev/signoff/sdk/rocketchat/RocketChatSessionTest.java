package dev.signoff.sdk.rocketchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.CallInterruptedException;
import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Headers;
import dev.signoff.sdk.InternalServerErrorException;
import dev.signoff.sdk.LogOutResult.AlreadyLoggedOut;
import dev.signoff.sdk.LogOutResult.LoggedOut;
import dev.signoff.sdk.MissingCredentialException;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.Transport;
import dev.signoff.sdk.UnauthorizedException;
import dev.signoff.sdk.UnusableResponseException;
import dev.signoff.sdk.testing.FakeRocketChatServer;
import dev.signoff.sdk.testing.SdkTestExtension;
import dev.signoff.testkit.ScriptedResponse;
import dev.signoff.testkit.ScriptedServer;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class RocketChatSessionTest {
  @RegisterExtension private final SdkTestExtension environment = new SdkTestExtension();

  private final FakeRocketChatServer chat = new FakeRocketChatServer();

  private RocketChatClient client() {
    return RocketChatClient.at(environment.https(chat).uri(), environment.options());
  }

  @Test
  void closingLogsOut() {
    try (var client = client();
        var session = client.logIn("alice", FakeRocketChatServer.PASSWORD)) {
      assertThat(session.whoAmI().id()).isEqualTo(session.userId());
    }
    assertThat(chat.sessions()).isZero();
  }

  @Test
  void resumesByTokenOnly() {
    var client = client();
    SessionToken token = client.logIn("alice", FakeRocketChatServer.PASSWORD).token();
    try (var resumed = client.resume(token)) {
      assertThat(resumed.userId()).isEqualTo(FakeRocketChatServer.USER_ID);
      assertThat(resumed.whoAmI().username()).isEqualTo("alice");
    }
    assertThat(chat.sessions()).isZero();
  }

  @Test
  void resumesByUserIdAndTokenWithoutAsking() {
    ScriptedServer server = environment.https(chat);
    var client = RocketChatClient.at(server.uri(), environment.options());
    SessionToken token = client.logIn("alice", FakeRocketChatServer.PASSWORD).token();
    client.resume(FakeRocketChatServer.USER_ID, token).close();
    assertThat(server.received()).hasSize(2);
    assertThat(chat.sessions()).isZero();
  }

  @Test
  void aDeadTokenIsNotResumed() {
    assertThatThrownBy(() -> client().resume(SessionToken.of("dead")))
        .isInstanceOf(UnauthorizedException.class);
  }

  @Test
  void whatTheServerEndedIsAlreadyLoggedOut() {
    var session = client().logIn("alice", FakeRocketChatServer.PASSWORD);
    chat.endAllSessions();
    assertThat(session.logOut()).isEqualTo(new AlreadyLoggedOut());
    assertThatThrownBy(session::whoAmI)
        .isInstanceOf(MissingCredentialException.class)
        .hasMessageContaining("the header 'X-Auth-Token' and the header 'X-User-Id'");
  }

  @Test
  void anEmptyAnswerToALogoutConfirmsIt() {
    environment.serverMisbehaves();
    ScriptedServer server = environment.https(chat);
    var session =
        RocketChatClient.at(server.uri(), environment.options())
            .logIn("alice", FakeRocketChatServer.PASSWORD);
    server.answers(request -> ScriptedResponse.empty(200));
    assertThat(session.logOut()).isEqualTo(new LoggedOut());
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, <p>Welcome to our wireless network</p>",
    "application/json, {\"status\":\"error\"}",
    "application/json, {",
    "text/html, too large"
  })
  void anyOtherAnswerThatBreaksTheContractConfirmsNoLogout(String type, String body) {
    environment.serverMisbehaves();
    ScriptedServer server = environment.https(chat);
    var options = environment.options().withMaxResponseBytes(1000);
    var session =
        RocketChatClient.at(server.uri(), options).logIn("alice", FakeRocketChatServer.PASSWORD);
    String said = body.equals("too large") ? " ".repeat(2000) : body;
    server.answers(
        request -> ScriptedResponse.empty(200).with("Content-Type", type).withBody(said));
    assertThatThrownBy(session::logOut).isInstanceOf(UnusableResponseException.class);
    server.answers(chat);
    assertThat(session.logOut()).isEqualTo(new LoggedOut());
    assertThat(chat.sessions()).isZero();
  }

  @Test
  void aLogoutThatFailedCanBeRepeated() {
    ScriptedServer server = environment.https(chat);
    var session =
        RocketChatClient.at(server.uri(), environment.options())
            .logIn("alice", FakeRocketChatServer.PASSWORD);
    server.answers(
        request ->
            ScriptedResponse.json(500, "{\"status\":\"error\",\"message\":\"id 6f1c2a90\"}"));
    assertThatThrownBy(session::logOut).isInstanceOf(InternalServerErrorException.class);
    server.answers(chat);
    assertThat(session.logOut()).isEqualTo(new LoggedOut());
  }

  @Test
  void aLogoutGoesOnWhenItsCallerIsInterrupted() {
    CompletableFuture<Transport.TransportResponse> response = new CompletableFuture<>();
    var session =
        RocketChatClient.at(
                URI.create("http://localhost"),
                ClientOptions.standard().withTransport(request -> response))
            .resume("u", SessionToken.of("t"));
    Thread.currentThread().interrupt();
    assertThatThrownBy(session::logOut).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    response.complete(new Transport.TransportResponse(200, Headers.none(), ""));
    assertThat(session.logOut()).isEqualTo(new AlreadyLoggedOut());
  }

  @Test
  void asynchronouslyItDoesTheSame() {
    var client = client();
    var session = client.logInAsync("alice", FakeRocketChatServer.PASSWORD).join();
    assertThat(session.whoAmIAsync().join().username()).isEqualTo("alice");
    var resumed = client.resumeAsync(session.token()).join();
    assertThat(resumed.logOutAsync().join()).isEqualTo(new LoggedOut());
  }
}
