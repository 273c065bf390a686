package dev.signoff.sdk.rested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.BadRequestException;
import dev.signoff.sdk.ForbiddenException;
import dev.signoff.sdk.LogOutResult.AlreadyLoggedOut;
import dev.signoff.sdk.LogOutResult.LoggedOut;
import dev.signoff.sdk.MissingCredentialException;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.UnusableResponseException;
import dev.signoff.sdk.rested.model.Credentials;
import dev.signoff.sdk.testing.FakeRestedServer;
import dev.signoff.sdk.testing.SdkTestExtension;
import dev.signoff.testkit.ScriptedResponse;
import dev.signoff.testkit.ScriptedServer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class RestedSessionTest {
  @RegisterExtension private final SdkTestExtension environment = new SdkTestExtension();

  private final FakeRestedServer rested = new FakeRestedServer();

  private RestedClient client(ScriptedServer server) {
    return RestedClient.at(
        server.uri(), "examples/auth", FakeRestedServer.KEY, environment.options());
  }

  private RestedClient client() {
    return client(environment.https(rested));
  }

  private static Credentials alice() {
    return new Credentials(FakeRestedServer.PASSWORD).withEmail("alice@example.com");
  }

  @Test
  void closingLogsOutByCookie() {
    ScriptedServer server = environment.https(rested);
    try (var session = client(server).logIn("alice", FakeRestedServer.PASSWORD)) {
      assertThat(session.whoAmI().username()).isEqualTo("alice");
    }
    assertThat(rested.sessions()).isZero();
    assertThat(server.last().cookie("__Secure-rested-access-token")).isPresent();
    assertThat(server.last().header("authorization")).isEmpty();
  }

  @Test
  void closingLogsOutByHeader() {
    ScriptedServer server = environment.https(rested);
    try (var session = client(server).logIn(alice(), TokenForm.HEADER)) {
      assertThat(session.whoAmI().others()).containsEntry("team", "red");
    }
    assertThat(rested.sessions()).isZero();
    assertThat(server.last().header("authorization")).isPresent();
    assertThat(server.last().header("cookie")).isEmpty();
  }

  @Test
  void theVendorsUrlWorksVerbatim() {
    ScriptedServer server = environment.https(rested);
    client(server).logIn("alice", FakeRestedServer.PASSWORD).close();
    assertThat(server.last().target())
        .isEqualTo("/api/1/ce/examples/auth?key=" + FakeRestedServer.KEY + "&logout=true");
  }

  @Test
  void resumesInBothForms() {
    var client = client();
    for (TokenForm form : TokenForm.values()) {
      SessionToken token = client.logIn(alice(), form).token();
      try (var resumed = client.resume(token, form)) {
        assertThat(resumed.whoAmI().username()).isEqualTo("alice");
      }
    }
    assertThat(rested.sessions()).isZero();
  }

  @Test
  void afterTheLogoutNothingIsLeftToSend() {
    var session = client().logIn("alice", FakeRestedServer.PASSWORD);
    assertThat(session.logOut()).isEqualTo(new LoggedOut());
    assertThatThrownBy(session::whoAmI)
        .isInstanceOf(MissingCredentialException.class)
        .hasMessageContaining("the cookie '__Secure-rested-access-token'")
        .hasMessageContaining("or the header 'Authorization'")
        .hasMessageNotContaining("key");
  }

  @Test
  void aDeadTokenOfALoginIsAlreadyLoggedOut() {
    var session = client().logIn("alice", FakeRestedServer.PASSWORD);
    rested.endAllSessions();
    assertThat(session.logOut()).isEqualTo(new AlreadyLoggedOut());
  }

  @Test
  void aDeadTokenThatWasResumedIsForbidden() {
    var session = client().resume(SessionToken.of("unknown"));
    assertThatThrownBy(session::logOut).isInstanceOf(ForbiddenException.class);
  }

  @Test
  void aDeadTokenThatWasResumedAndAnsweredIsAlreadyLoggedOut() {
    var client = client();
    var session = client.resume(client.logIn("alice", FakeRestedServer.PASSWORD).token());
    session.whoAmI();
    rested.endAllSessions();
    assertThat(session.logOut()).isEqualTo(new AlreadyLoggedOut());
  }

  @Test
  void anUnknownKeyIsABadRequestThatDoesNotTellTheKey() {
    var client =
        RestedClient.at(environment.https(rested).uri(), "a", "unknown-k3y", environment.options());
    assertThatThrownBy(() -> client.logIn("alice", FakeRestedServer.PASSWORD))
        .isInstanceOf(BadRequestException.class)
        .hasMessageNotContaining("unknown-k3y");
    assertThat(client.toString()).doesNotContain("unknown-k3y");
  }

  @Test
  void aLoginWithoutTheHeaderIsUnusable() {
    environment.serverMisbehaves();
    ScriptedServer server = environment.https(request -> ScriptedResponse.json(200, "{}"));
    assertThatThrownBy(() -> client(server).logIn(alice(), TokenForm.HEADER))
        .isInstanceOf(UnusableResponseException.class)
        .hasMessageContaining("Authorization");
  }

  @Test
  void anEndpointCannotLeaveItsPlace() {
    URI uri = URI.create("https://localhost");
    for (String endpoint : new String[] {"", "/a", "a/", "a//b", "../x", "a/../../x"}) {
      assertThatThrownBy(() -> RestedClient.at(uri, endpoint, "key"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("endpoint");
    }
  }

  @Test
  void asynchronouslyItDoesTheSame() {
    var session = client().logInAsync("alice", FakeRestedServer.PASSWORD).join();
    assertThat(session.whoAmIAsync().join().username()).isEqualTo("alice");
    assertThat(session.logOutAsync().join()).isEqualTo(new LoggedOut());
  }

  @Test
  void aProjectDoesNotTellItsKey() {
    assertThat(Project.of("examples/auth", "s3cret")).hasToString("examples/auth");
  }
}
