package dev.signoff.sdk.ibmmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.LogOutResult.AlreadyLoggedOut;
import dev.signoff.sdk.LogOutResult.LoggedOut;
import dev.signoff.sdk.MissingCredentialException;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.UnauthorizedException;
import dev.signoff.sdk.UnusableResponseException;
import dev.signoff.sdk.testing.FakeIbmMqServer;
import dev.signoff.sdk.testing.SdkTestExtension;
import dev.signoff.testkit.ScriptedResponse;
import dev.signoff.testkit.ScriptedServer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class IbmMqSessionTest {
  @RegisterExtension private final SdkTestExtension environment = new SdkTestExtension();

  private final FakeIbmMqServer mq = FakeIbmMqServer.current();

  private IbmMqClient client(FakeIbmMqServer site) {
    return IbmMqClient.at(environment.https(site).uri(), environment.options());
  }

  @Test
  void closingLogsOut() {
    try (var client = client(mq);
        var session = client.logIn("mqadmin", FakeIbmMqServer.PASSWORD)) {
      assertThat(session.whoAmI().name()).isEqualTo("mqadmin");
      assertThat(mq.sessions()).isEqualTo(1);
    }
    assertThat(mq.sessions()).isZero();
  }

  @Test
  void closingAfterLogOutSendsNothing() {
    ScriptedServer server = environment.https(mq);
    var session =
        IbmMqClient.at(server.uri(), environment.options())
            .logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    assertThat(session.logOut()).isEqualTo(new LoggedOut());
    session.close();
    session.close();
    assertThat(session.logOut()).isEqualTo(new AlreadyLoggedOut());
    assertThat(server.methods()).containsExactly("POST", "DELETE");
  }

  @Test
  void whatTheServerEndedIsAlreadyLoggedOut() {
    var session = client(mq).logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    mq.endAllSessions();
    assertThat(session.logOut()).isEqualTo(new AlreadyLoggedOut());
  }

  @Test
  void anEndedSessionSendsNothing() {
    ScriptedServer server = environment.https(mq);
    var session =
        IbmMqClient.at(server.uri(), environment.options())
            .logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    session.close();
    assertThatThrownBy(session::whoAmI)
        .isInstanceOf(MissingCredentialException.class)
        .hasMessageContaining("whoAmI")
        .hasMessageContaining("the cookie 'LtpaToken2'");
    assertThatThrownBy(session::token).isInstanceOf(IllegalStateException.class);
    assertThat(server.methods()).containsExactly("POST", "DELETE");
  }

  @Test
  void theTokenIsDroppedEvenIfTheServerForgotToSaySo() {
    environment.serverMisbehaves();
    ScriptedServer server = environment.https(mq.forgettingToDeleteCookies());
    var session =
        IbmMqClient.at(server.uri(), environment.options())
            .logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    session.close();
    assertThatThrownBy(session::whoAmI).isInstanceOf(MissingCredentialException.class);
  }

  @Test
  void theTokenComesBackUnchanged() {
    ScriptedServer server = environment.https(mq);
    var session =
        IbmMqClient.at(server.uri(), environment.options())
            .logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    session.whoAmI();
    assertThat(server.last().header("cookie")).contains("LtpaToken2=" + session.token().reveal());
    assertThat(session.token().reveal()).contains("+/").endsWith("=");
  }

  @Test
  void resumesByToken() {
    var client = client(mq);
    SessionToken token = client.logIn("mqadmin", FakeIbmMqServer.PASSWORD).token();
    try (var resumed = client.resume(token)) {
      assertThat(resumed.whoAmI().name()).isEqualTo("mqadmin");
    }
    assertThat(mq.sessions()).isZero();
  }

  @Test
  void resumesATokenWhoseCookieHasASuffix() {
    environment.serverMisbehaves();
    var client = client(mq.withSuffix("_qm1"));
    SessionToken token = client.logIn("mqadmin", FakeIbmMqServer.PASSWORD).token();
    try (var resumed = client.resume(token)) {
      assertThat(resumed.whoAmI().role()).containsExactly("MQWebAdmin");
    }
    assertThat(mq.sessions()).isZero();
  }

  @Test
  void anyCsrfValueGoesWhereTheServerHandsOutNone() {
    ScriptedServer server = environment.https(mq);
    IbmMqClient.at(server.uri(), environment.options())
        .logIn("mqadmin", FakeIbmMqServer.PASSWORD)
        .close();
    assertThat(server.last().header("ibm-mq-rest-csrf-token")).isPresent();
  }

  @Test
  void theNewestCsrfTokenIsEchoed() {
    environment.profile("ibm-mq-9.0.4");
    FakeIbmMqServer old = FakeIbmMqServer.withCsrfCookies();
    ScriptedServer server = environment.https(old);
    try (var session =
        IbmMqClient.at(server.uri(), environment.options())
            .logIn("mqadmin", FakeIbmMqServer.PASSWORD)) {
      session.whoAmI();
      session.createQueue("QM1", "Q1");
    }
    assertThat(old.sessions()).isZero();
    assertThat(server.methods()).containsExactly("POST", "GET", "POST", "DELETE");
  }

  @Test
  void aStaleCsrfTokenIsRefreshedOnce() {
    environment.profile("ibm-mq-9.0.4");
    FakeIbmMqServer old = FakeIbmMqServer.withCsrfCookies();
    ScriptedServer server = environment.https(old);
    var session =
        IbmMqClient.at(server.uri(), environment.options())
            .logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    old.replaceCsrfToken();
    assertThat(session.createQueue("QM1", "Q1").headers().first("location")).isPresent();
    old.replaceCsrfToken();
    assertThat(session.logOut()).isEqualTo(new LoggedOut());
    assertThat(server.methods())
        .containsExactly("POST", "POST", "GET", "POST", "DELETE", "GET", "DELETE");
  }

  @Test
  void aResumedSessionLearnsTheCsrfRule() {
    environment.profile("ibm-mq-9.0.4");
    FakeIbmMqServer old = FakeIbmMqServer.withCsrfCookies();
    var client = client(old);
    SessionToken token = client.logIn("mqadmin", FakeIbmMqServer.PASSWORD).token();
    assertThat(client.resume(token).logOut()).isEqualTo(new LoggedOut());
  }

  @Test
  void aCsrfTokenThatStaysStaleIsAnError() {
    environment.serverMisbehaves();
    ScriptedServer server = environment.https(mq);
    var session =
        IbmMqClient.at(server.uri(), environment.options())
            .logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    server.answers(
        request ->
            request.method().equals("GET")
                ? mq.apply(request)
                : FakeIbmMqServer.error(401, "MQWB0101E", "stale"));
    assertThatThrownBy(session::logOut).isInstanceOf(UnauthorizedException.class);
    assertThat(server.methods()).containsExactly("POST", "DELETE", "GET", "DELETE");
    server.answers(mq);
    assertThat(session.logOut()).isEqualTo(new LoggedOut());
  }

  @Test
  void aMissingCsrfHeaderIsAnErrorAndNoEnd() {
    ScriptedServer server = environment.https(mq);
    var session =
        IbmMqClient.at(server.uri(), environment.options())
            .logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    server.answers(request -> FakeIbmMqServer.error(401, "MQWB0100E", "missing"));
    assertThatThrownBy(session::logOut).isInstanceOf(UnauthorizedException.class);
    assertThat(session.token().reveal()).isNotEmpty();
  }

  @Test
  void aLoginWithoutATokenSaysWhy() {
    environment.serverMisbehaves();
    var client = IbmMqClient.at(environment.http(mq).uri(), environment.options());
    assertThatThrownBy(() -> client.logIn("mqadmin", FakeIbmMqServer.PASSWORD))
        .isInstanceOf(UnusableResponseException.class)
        .hasMessageContaining("https");
  }

  @Test
  void aTokenIsNotResumedOverPlainHttp() {
    var client = IbmMqClient.at(environment.http(mq).uri(), environment.options());
    assertThatThrownBy(() -> client.resume(SessionToken.of("AAECAzMyMTBt")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https")
        .hasMessageNotContaining("AAECAzMyMTBt");
  }

  @Test
  void aWrongPasswordIsUnauthorized() {
    assertThatThrownBy(() -> client(mq).logIn("mqadmin", "wr0ng"))
        .isInstanceOf(UnauthorizedException.class)
        .hasMessageContaining("login: the server answered 401")
        .hasMessageContaining("Log in with other credentials")
        .hasMessageNotContaining("wr0ng");
  }

  @Test
  void aFailedCloseDoesNotHideTheFailureOfTheBody() {
    ScriptedServer server = environment.https(mq);
    environment.serverMisbehaves();
    assertThatThrownBy(
            () -> {
              try (var session =
                  IbmMqClient.at(server.uri(), environment.options())
                      .logIn("mqadmin", FakeIbmMqServer.PASSWORD)) {
                server.answers(request -> ScriptedResponse.empty(503));
                assertThat(session.token()).isNotNull();
                throw new IllegalStateException("of the body");
              }
            })
        .hasMessage("of the body")
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
  }

  @Test
  void anInterruptedThreadLogsOutAllTheSame() {
    var session = client(mq).logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    Thread.currentThread().interrupt();
    session.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(mq.sessions()).isZero();
  }

  @Test
  void twoLogoutsAtOnceSendOne() {
    ScriptedServer server = environment.https(mq);
    var session =
        IbmMqClient.at(server.uri(), environment.options())
            .logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    var first = session.logOutAsync();
    var second = session.logOutAsync();
    CompletableFuture.allOf(first, second).join();
    assertThat(first.join()).isEqualTo(new LoggedOut());
    assertThat(second.join()).isEqualTo(new AlreadyLoggedOut());
    assertThat(server.methods()).containsExactly("POST", "DELETE");
  }

  @Test
  void aClosedClientStartsNoSession() {
    var client = client(mq);
    client.close();
    assertThatThrownBy(() -> client.logIn("mqadmin", FakeIbmMqServer.PASSWORD))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("IbmMqClient");
  }

  @Test
  void asynchronouslyItDoesTheSame() {
    var client = client(mq);
    var name =
        client
            .logInAsync("mqadmin", FakeIbmMqServer.PASSWORD)
            .thenCompose(
                session ->
                    session
                        .createQueueAsync("QM1", "Q1")
                        .thenCompose(created -> session.whoAmIAsync())
                        .thenCompose(
                            user -> session.logOutAsync().thenApply(ended -> user.name())));
    assertThat(name.join()).isEqualTo("mqadmin");
    assertThat(mq.sessions()).isZero();
  }

  @Test
  void anAnswerThatComesAfterTheLogoutRevivesNothing() {
    environment.serverMisbehaves();
    CompletableFuture<ScriptedResponse> late = new CompletableFuture<>();
    ScriptedServer server = environment.https(mq);
    var session =
        IbmMqClient.at(server.uri(), environment.options())
            .logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    server.answers(request -> request.method().equals("GET") ? late.join() : mq.apply(request));
    CompletableFuture<?> whoAmI = session.whoAmIAsync();
    session.close();
    late.complete(
        ScriptedResponse.json(200, "{\"user\":[{\"name\":\"mqadmin\",\"role\":[]}]}")
            .with("Set-Cookie", "LtpaToken2=renewed; Path=/; Secure; HttpOnly"));
    whoAmI.join();
    assertThatThrownBy(session::whoAmI).isInstanceOf(MissingCredentialException.class);
    assertThatThrownBy(session::token).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTokenWithASemicolonIsNoToken() {
    var client = client(mq);
    assertThatThrownBy(() -> client.resume(SessionToken.of("AAECAzMyMTBt; csrfToken=forged")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("AAECAzMyMTBt");
  }

  @Test
  void sessionsOfOneClientShareNoCookies() {
    var client = client(mq);
    var first = client.logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    var second = client.logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    assertThat(first.token()).isNotEqualTo(second.token());
    first.close();
    assertThat(second.whoAmI().name()).isEqualTo("mqadmin");
  }
}
