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
import dev.signoff.sdk.testing.ScriptedResponse;
import dev.signoff.sdk.testing.ScriptedServer;
import dev.signoff.sdk.testing.SdkTestExtension;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class IbmMqSessionTest {
  @RegisterExtension private final SdkTestExtension lab = new SdkTestExtension();

  private final FakeIbmMqServer mq = FakeIbmMqServer.current();

  private IbmMqClient client(FakeIbmMqServer site) {
    return IbmMqClient.at(lab.https(site).uri(), lab.options());
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
    ScriptedServer server = lab.https(mq);
    var session =
        IbmMqClient.at(server.uri(), lab.options()).logIn("mqadmin", FakeIbmMqServer.PASSWORD);
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
    ScriptedServer server = lab.https(mq);
    var session =
        IbmMqClient.at(server.uri(), lab.options()).logIn("mqadmin", FakeIbmMqServer.PASSWORD);
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
    lab.serverMisbehaves();
    ScriptedServer server = lab.https(mq.forgettingToDeleteCookies());
    var session =
        IbmMqClient.at(server.uri(), lab.options()).logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    session.close();
    assertThatThrownBy(session::whoAmI).isInstanceOf(MissingCredentialException.class);
  }

  @Test
  void theTokenComesBackUnchanged() {
    ScriptedServer server = lab.https(mq);
    var session =
        IbmMqClient.at(server.uri(), lab.options()).logIn("mqadmin", FakeIbmMqServer.PASSWORD);
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
    lab.serverMisbehaves();
    var client = client(mq.withSuffix("_qm1"));
    SessionToken token = client.logIn("mqadmin", FakeIbmMqServer.PASSWORD).token();
    try (var resumed = client.resume(token)) {
      assertThat(resumed.whoAmI().role()).containsExactly("MQWebAdmin");
    }
    assertThat(mq.sessions()).isZero();
  }

  @Test
  void anyCsrfValueGoesWhereTheServerHandsOutNone() {
    ScriptedServer server = lab.https(mq);
    IbmMqClient.at(server.uri(), lab.options()).logIn("mqadmin", FakeIbmMqServer.PASSWORD).close();
    assertThat(server.last().header("ibm-mq-rest-csrf-token")).isPresent();
  }

  @Test
  void theNewestCsrfTokenIsEchoed() {
    lab.profile("ibm-mq-9.0.4");
    FakeIbmMqServer old = FakeIbmMqServer.withCsrfCookies();
    ScriptedServer server = lab.https(old);
    try (var session =
        IbmMqClient.at(server.uri(), lab.options()).logIn("mqadmin", FakeIbmMqServer.PASSWORD)) {
      session.whoAmI();
      session.createQueue("QM1", "Q1");
    }
    assertThat(old.sessions()).isZero();
    assertThat(server.methods()).containsExactly("POST", "GET", "POST", "DELETE");
  }

  @Test
  void aStaleCsrfTokenIsRefreshedOnce() {
    lab.profile("ibm-mq-9.0.4");
    FakeIbmMqServer old = FakeIbmMqServer.withCsrfCookies();
    ScriptedServer server = lab.https(old);
    var session =
        IbmMqClient.at(server.uri(), lab.options()).logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    old.replaceCsrfToken();
    assertThat(session.createQueue("QM1", "Q1").headers().first("location")).isPresent();
    old.replaceCsrfToken();
    assertThat(session.logOut()).isEqualTo(new LoggedOut());
    assertThat(server.methods())
        .containsExactly("POST", "POST", "GET", "POST", "DELETE", "GET", "DELETE");
  }

  @Test
  void aResumedSessionLearnsTheCsrfRule() {
    lab.profile("ibm-mq-9.0.4");
    FakeIbmMqServer old = FakeIbmMqServer.withCsrfCookies();
    var client = client(old);
    SessionToken token = client.logIn("mqadmin", FakeIbmMqServer.PASSWORD).token();
    assertThat(client.resume(token).logOut()).isEqualTo(new LoggedOut());
  }

  @Test
  void aCsrfTokenThatStaysStaleIsAnError() {
    lab.serverMisbehaves();
    ScriptedServer server = lab.https(mq);
    var session =
        IbmMqClient.at(server.uri(), lab.options()).logIn("mqadmin", FakeIbmMqServer.PASSWORD);
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
    ScriptedServer server = lab.https(mq);
    var session =
        IbmMqClient.at(server.uri(), lab.options()).logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    server.answers(request -> FakeIbmMqServer.error(401, "MQWB0100E", "missing"));
    assertThatThrownBy(session::logOut).isInstanceOf(UnauthorizedException.class);
    assertThat(session.token().reveal()).isNotEmpty();
  }

  @Test
  void aLoginWithoutATokenSaysWhy() {
    lab.serverMisbehaves();
    var client = IbmMqClient.at(lab.http(mq).uri(), lab.options());
    assertThatThrownBy(() -> client.logIn("mqadmin", FakeIbmMqServer.PASSWORD))
        .isInstanceOf(UnusableResponseException.class)
        .hasMessageContaining("https");
  }

  @Test
  void aTokenIsNotResumedOverPlainHttp() {
    var client = IbmMqClient.at(lab.http(mq).uri(), lab.options());
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
    ScriptedServer server = lab.https(mq);
    lab.serverMisbehaves();
    assertThatThrownBy(
            () -> {
              try (var session =
                  IbmMqClient.at(server.uri(), lab.options())
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
    ScriptedServer server = lab.https(mq);
    var session =
        IbmMqClient.at(server.uri(), lab.options()).logIn("mqadmin", FakeIbmMqServer.PASSWORD);
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
    lab.serverMisbehaves();
    CompletableFuture<ScriptedResponse> late = new CompletableFuture<>();
    ScriptedServer server = lab.https(mq);
    var session =
        IbmMqClient.at(server.uri(), lab.options()).logIn("mqadmin", FakeIbmMqServer.PASSWORD);
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
