package dev.signoff.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.server.harness.AuditLines;
import dev.signoff.server.harness.ErrorLog;
import dev.signoff.server.harness.Json;
import dev.signoff.server.harness.MqSession;
import dev.signoff.server.harness.RestedSession;
import dev.signoff.server.harness.RocketSession;
import dev.signoff.server.harness.TestAccounts;
import dev.signoff.server.harness.TestServer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One line for each login and logout, whatever comes of it, and whoever's API it is. */
class EveryAttemptTest {
  private static final String[] FIELDS = {
    "time", "vendor", "operation", "outcome", "reason", "user", "how", "from", "session"
  };

  @RegisterExtension static final ErrorLog ERRORS = new ErrorLog();
  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  private AuditLines log;

  @BeforeEach
  void beginBehindWhatOthersDid() {
    log = new AuditLines(SERVER.audit());
  }

  @Test
  void aLoginAndItsLogoutHaveTheSameSession() {
    MqSession.logIn(SERVER, "mqadmin").logout().expect(204);
    String mq = assertSession(log, "ibm-mq", "mqadmin", "password", "cookie");

    RestedSession.logIn(SERVER, "username").logout().expect(204);
    String rested = assertSession(log, "rested", "username", "password", "cookie");

    RocketSession.logIn(SERVER, "alice").logout().expect(200);
    String rocketChat = assertSession(log, "rocket-chat", "alice", "password", "header");

    assertThat(mq).isNotEqualTo(rested).isNotEqualTo(rocketChat);
  }

  @Test
  void everyLineHasTheSameFieldsAndTheTime() {
    Instant before = Instant.now().minusMillis(1);
    MqSession.logout(SERVER, "forged").expect(401);

    JsonNode line = log.next();
    assertThat(line.fieldNames()).toIterable().containsExactly(FIELDS);
    assertThat(Instant.parse(line.get("time").asText())).isBetween(before, Instant.now());
    assertThat(line.get("time").asText()).endsWith("Z");
  }

  @Test
  void aResumedSessionIsTheOneThatWasLoggedIn() {
    RocketSession session = RocketSession.logIn(SERVER, "bob");
    JsonNode login = log.next();
    SERVER.post(RocketSession.LOGIN).json(Json.of(Map.of("resume", session.token()))).expect(200);
    JsonNode resumed = log.next();

    AuditLines.assertEnd(resumed, "login", "resumed", null);
    assertThat(resumed.get("how").asText()).isEqualTo("token");
    assertThat(resumed.get("session")).isEqualTo(login.get("session"));
    assertThat(resumed.get("user").asText()).isEqualTo("bob");
  }

  @Test
  void aLogoutWithoutASessionSaysWhy() {
    SERVER.delete(MqSession.LOGIN).header(MqSession.CSRF, "value").expect(401);
    AuditLines.assertEnd(log.next(), "logout", "not-logged-in", "no-token");
    MqSession.logout(SERVER, "forged").expect(401);
    AuditLines.assertEnd(log.next(), "logout", "not-logged-in", "token-refused");

    SERVER.post(RestedSession.OPEN + "&logout=true").expect(403);
    AuditLines.assertEnd(log.next(), "logout", "not-logged-in", "no-token");
    new RestedSession(SERVER, "forged").logout().expect(403);
    AuditLines.assertEnd(log.next(), "logout", "not-logged-in", "token-refused");

    SERVER.post(RocketSession.LOGOUT).expect(401);
    AuditLines.assertEnd(log.next(), "logout", "not-logged-in", "no-token");
    new RocketSession(SERVER, "forged", "forged").logout().expect(401);
    AuditLines.assertEnd(log.next(), "logout", "not-logged-in", "token-refused");
  }

  @Test
  void twoSessionsThatEndAtOnceAreTwoLines() {
    RestedSession one = RestedSession.logIn(SERVER, "username");
    RestedSession other = RestedSession.logIn(SERVER, "other");
    log.next(2);
    one.logout().header("Authorization", other.token()).expect(204);

    assertThat(log.next(2))
        .extracting(line -> line.get("user").asText() + " " + line.get("how").asText())
        .containsExactlyInAnyOrder("username cookie", "other header");
  }

  @Test
  void whatTheServerCannotDoHasFailed() {
    SERVER.clock().failAfter(0);
    try {
      RocketSession.login(SERVER, "alice", TestAccounts.password("alice")).expect(500);
    } finally {
      SERVER.clock().mend();
    }
    AuditLines.assertEnd(log.next(), "login", "failed", "error");
  }

  @Test
  void aQuestionIsNoAttempt() {
    MqSession session = MqSession.logIn(SERVER, "mqreader");
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
      elsewhere.answer();
    }
    assertThat(log.next().get("from").asText()).isEqualTo("127.0.0.2");
  }

  private static String assertSession(
      AuditLines log, String vendor, String user, String howIn, String howOut) {
    JsonNode login = log.next();
    JsonNode logout = log.next();
    AuditLines.assertEnd(login, "login", "logged-in", null);
    AuditLines.assertEnd(logout, "logout", "logged-out", null);
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
