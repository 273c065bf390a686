package dev.signoff.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.server.testing.AuditLogReader;
import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.JsonBody;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.ServerLogCapture;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestServer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Test that each login and logout of each vendor is one audit line, whatever its outcome. */
class AuditEventsTest {
  private static final String[] FIELDS = {
    "time", "vendor", "operation", "outcome", "reason", "user", "how", "from", "session"
  };

  @RegisterExtension static final ServerLogCapture ERRORS = new ServerLogCapture();
  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  private AuditLogReader log;

  @BeforeEach
  void skipTheLinesOfOtherTests() {
    log = new AuditLogReader(SERVER.audit());
  }

  @Test
  void aLoginAndItsLogoutHaveTheSameSession() {
    IbmMqTestSession.logIn(SERVER, "mqadmin").logout().expect(204);
    String mq = assertSession(log, "ibm-mq", "mqadmin", "password", "cookie");

    RestedTestSession.logIn(SERVER, "username").logout().expect(204);
    String rested = assertSession(log, "rested", "username", "password", "cookie");

    RocketChatTestSession.logIn(SERVER, "alice").logout().expect(200);
    String rocketChat = assertSession(log, "rocket-chat", "alice", "password", "header");

    assertThat(mq).isNotEqualTo(rested).isNotEqualTo(rocketChat);
  }

  @Test
  void everyLineHasTheSameFieldsAndTheTime() {
    Instant before = Instant.now().minusMillis(1);
    IbmMqTestSession.logout(SERVER, "forged").expect(401);

    JsonNode line = log.next();
    assertThat(line.fieldNames()).toIterable().containsExactly(FIELDS);
    assertThat(Instant.parse(line.get("time").asText())).isBetween(before, Instant.now());
    assertThat(line.get("time").asText()).endsWith("Z");
  }

  @Test
  void aResumedSessionIsTheOneThatWasLoggedIn() {
    RocketChatTestSession session = RocketChatTestSession.logIn(SERVER, "bob");
    JsonNode login = log.next();
    SERVER
        .post(RocketChatTestSession.LOGIN)
        .json(JsonBody.of(Map.of("resume", session.token())))
        .expect(200);
    JsonNode resumed = log.next();

    AuditLogReader.assertOutcome(resumed, "login", "resumed", null);
    assertThat(resumed.get("how").asText()).isEqualTo("token");
    assertThat(resumed.get("session")).isEqualTo(login.get("session"));
    assertThat(resumed.get("user").asText()).isEqualTo("bob");
  }

  @Test
  void aLogoutWithoutASessionHasAReason() {
    SERVER.delete(IbmMqTestSession.LOGIN).header(IbmMqTestSession.CSRF, "value").expect(401);
    AuditLogReader.assertOutcome(log.next(), "logout", "not-logged-in", "no-token");
    IbmMqTestSession.logout(SERVER, "forged").expect(401);
    AuditLogReader.assertOutcome(log.next(), "logout", "not-logged-in", "token-refused");

    SERVER.post(RestedTestSession.OPEN + "&logout=true").expect(403);
    AuditLogReader.assertOutcome(log.next(), "logout", "not-logged-in", "no-token");
    new RestedTestSession(SERVER, "forged").logout().expect(403);
    AuditLogReader.assertOutcome(log.next(), "logout", "not-logged-in", "token-refused");

    SERVER.post(RocketChatTestSession.LOGOUT).expect(401);
    AuditLogReader.assertOutcome(log.next(), "logout", "not-logged-in", "no-token");
    new RocketChatTestSession(SERVER, "forged", "forged").logout().expect(401);
    AuditLogReader.assertOutcome(log.next(), "logout", "not-logged-in", "token-refused");
  }

  @Test
  void twoSessionsThatEndAtOnceAreTwoLines() {
    RestedTestSession one = RestedTestSession.logIn(SERVER, "username");
    RestedTestSession other = RestedTestSession.logIn(SERVER, "other");
    log.next(2);
    one.logout().header("Authorization", other.token()).expect(204);

    assertThat(log.next(2))
        .extracting(line -> line.get("user").asText() + " " + line.get("how").asText())
        .containsExactlyInAnyOrder("username cookie", "other header");
  }

  @Test
  void anInternalErrorIsLoggedAsFailed() {
    SERVER.clock().failAfter(0);
    try {
      RocketChatTestSession.login(SERVER, "alice", TestAccounts.password("alice")).expect(500);
    } finally {
      SERVER.clock().stopFailing();
    }
    AuditLogReader.assertOutcome(log.next(), "login", "failed", "error");
  }

  @Test
  void whoAmIIsNotLogged() {
    IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqreader");
    session.whoAmI().expect(200);
    session.logout().expect(204);

    assertThat(log.next(2))
        .extracting(line -> line.get("operation").asText())
        .containsExactly("login", "logout");
  }

  @Test
  void theAddressIsThatOfTheConnection() {
    try (var elsewhere = SERVER.rawFrom("127.0.0.2")) {
      elsewhere.write(
          """
          POST /api/v1/logout HTTP/1.1\r
          Host: localhost\r
          X-Forwarded-For: 192.0.2.1\r
          Content-Length: 0\r
          \r
          """);
      elsewhere.response();
    }
    assertThat(log.next().get("from").asText()).isEqualTo("127.0.0.2");
  }

  private static String assertSession(
      AuditLogReader log, String vendor, String user, String howIn, String howOut) {
    JsonNode login = log.next();
    JsonNode logout = log.next();
    AuditLogReader.assertOutcome(login, "login", "logged-in", null);
    AuditLogReader.assertOutcome(logout, "logout", "logged-out", null);
    assertThat(login.get("how").asText()).isEqualTo(howIn);
    assertThat(logout.get("how").asText()).isEqualTo(howOut);
    for (JsonNode line : new JsonNode[] {login, logout}) {
      assertThat(line.get("vendor").asText()).isEqualTo(vendor);
      assertThat(line.get("user").asText()).isEqualTo(user);
      assertThat(line.get("session").asText()).matches("[0-9a-f]{8}");
      assertThat(line.get("session")).isEqualTo(login.get("session"));
    }
    return login.get("session").asText();
  }
}
