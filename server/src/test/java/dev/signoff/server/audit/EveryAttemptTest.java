package dev.signoff.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.server.harness.AuditLines;
import dev.signoff.server.harness.Call;
import dev.signoff.server.harness.ErrorLog;
import dev.signoff.server.harness.Json;
import dev.signoff.server.harness.MqSession;
import dev.signoff.server.harness.RestedSession;
import dev.signoff.server.harness.RocketSession;
import dev.signoff.server.harness.TestAccounts;
import dev.signoff.server.harness.TestServer;
import dev.signoff.server.ibmmq.Release;
import dev.signoff.server.limits.Limits;
import dev.signoff.server.limits.RateLimit;
import java.time.Duration;
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
  @RegisterExtension static final TestServer OLDER = TestServer.of(Release.V9_0_4);

  @RegisterExtension
  static final TestServer LIMITED =
      TestServer.with(options -> options.rocketChatRateLimit(1, Duration.ofMinutes(1)));

  @RegisterExtension
  static final TestServer STRICT =
      TestServer.with(
          options ->
              options.limits(new Limits().loginFailures(new RateLimit(1, Duration.ofMinutes(1)))));

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

    assertEnd(resumed, "login", "resumed", null);
    assertThat(resumed.get("how").asText()).isEqualTo("token");
    assertThat(resumed.get("session")).isEqualTo(login.get("session"));
    assertThat(resumed.get("user").asText()).isEqualTo("bob");
  }

  @Test
  void aWrongPasswordNamesTheAccountItWasTriedOn() {
    MqSession.login(SERVER, "mqadmin", "Pw!of!nobody").expect(401);
    assertRefusedPassword("password-refused", "mqadmin");
    SERVER
        .post(RestedSession.OPEN + "&login=true")
        .json(RestedSession.credentials("other@example.com", "Pw!of!nobody"))
        .expect(400);
    assertRefusedPassword("password-refused", "other");
    rocketLogin(SERVER, "alice", "Pw!of!nobody").expect(401);
    assertRefusedPassword("password-refused", "alice");
  }

  @Test
  void whatIsTypedAsTheNameOfNobodyIsNotWritten() {
    String typed = "Pw!of!alice\n{\"outcome\":\"logged-in\"}\u2028\u0000";
    MqSession.login(SERVER, "mqadmin2", "Pw!of!nobody").expect(401);
    assertRefusedPassword("unknown-user", null);
    SERVER
        .post(RestedSession.OPEN + "&login=true")
        .json(RestedSession.credentials(typed, "Pw!of!nobody"))
        .expect(400);
    assertRefusedPassword("unknown-user", null);
    rocketLogin(SERVER, typed, "Pw!of!nobody").expect(401);
    assertRefusedPassword("unknown-user", null);
  }

  @Test
  void aLogoutWithoutASessionSaysWhy() {
    SERVER.delete(MqSession.LOGIN).header(MqSession.CSRF, "value").expect(401);
    assertEnd(log.next(), "logout", "not-logged-in", "no-token");
    MqSession.logout(SERVER, "forged").expect(401);
    assertEnd(log.next(), "logout", "not-logged-in", "token-refused");

    SERVER.post(RestedSession.OPEN + "&logout=true").expect(403);
    assertEnd(log.next(), "logout", "not-logged-in", "no-token");
    new RestedSession(SERVER, "forged").logout().expect(403);
    assertEnd(log.next(), "logout", "not-logged-in", "token-refused");

    SERVER.post(RocketSession.LOGOUT).expect(401);
    assertEnd(log.next(), "logout", "not-logged-in", "no-token");
    new RocketSession(SERVER, "forged", "forged").logout().expect(401);
    assertEnd(log.next(), "logout", "not-logged-in", "token-refused");
  }

  @Test
  void aLogoutWithoutTheCsrfHeaderIsRefused() {
    MqSession session = MqSession.logIn(SERVER, "mqadmin");
    log.next();
    SERVER.delete(MqSession.LOGIN).cookie("LtpaToken2", session.token()).expect(401);
    assertEnd(log.next(), "logout", "refused", "csrf");
  }

  @Test
  void aLogoutWithAnOldCsrfTokenIsRefused() {
    AuditLines older = new AuditLines(OLDER.audit());
    MqSession session = MqSession.logIn(OLDER, "mqadmin");
    older.next();
    MqSession.logout(OLDER, session.token()).expect(401);
    assertEnd(older.next(), "logout", "refused", "csrf");
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
  void whatBreaksTheContractIsRefusedAsMalformed() {
    SERVER.post(MqSession.LOGIN).json("{").expect(400);
    assertEnd(log.next(), "login", "refused", "malformed");
    SERVER.post(RestedSession.OPEN + "&login=true").json("{").expect(400);
    assertEnd(log.next(), "login", "refused", "malformed");
    SERVER.post(RestedSession.OPEN).expect(400);
    assertEnd(log.next(), "logInOrOut", "refused", "malformed");
    SERVER.post(RocketSession.LOGIN).json("{}").expect(400);
    assertEnd(log.next(), "login", "refused", "no-credentials");
  }

  @Test
  void whatAProjectDoesNotTakeIsRefused() {
    SERVER.post(RestedSession.ENDPOINT + "?logout=true").expect(403);
    assertEnd(log.next(), "logout", "refused", "project");
  }

  @Test
  void tooManyAttemptsAreThrottled() {
    AuditLines limited = new AuditLines(LIMITED.audit());
    rocketLogin(LIMITED, "alice", TestAccounts.password("alice")).expect(200);
    limited.next();
    rocketLogin(LIMITED, "alice", TestAccounts.password("alice")).expect(429);
    assertEnd(limited.next(), "login", "throttled", "too-many");
  }

  @Test
  void whoGuessesIsThrottledWhereTheContractHasNoWordForItToo() {
    AuditLines strict = new AuditLines(STRICT.audit());
    for (String outcome : new String[] {"refused", "throttled"}) {
      MqSession.login(STRICT, "mqadmin", "Pw!of!nobody").expect(401);
      assertThat(strict.next().get("outcome").asText()).isEqualTo(outcome);
      STRICT
          .post(RestedSession.OPEN + "&login=true")
          .json(RestedSession.credentials("username", "Pw!of!nobody"))
          .expect(400);
      assertThat(strict.next().get("outcome").asText()).isEqualTo(outcome);
      rocketLogin(STRICT, "alice", "Pw!of!nobody").send();
      assertThat(strict.next().get("outcome").asText()).isEqualTo(outcome);
    }
  }

  @Test
  void whatTheServerCannotDoHasFailed() {
    SERVER.clock().failAfter(0);
    try {
      rocketLogin(SERVER, "alice", TestAccounts.password("alice")).expect(500);
    } finally {
      SERVER.clock().mend();
    }
    assertEnd(log.next(), "login", "failed", "error");
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
    assertEnd(login, "login", "logged-in", null);
    assertEnd(logout, "logout", "logged-out", null);
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

  private void assertRefusedPassword(String reason, String user) {
    JsonNode line = log.next();
    assertEnd(line, "login", "refused", reason);
    assertThat(line.get("how").asText()).isEqualTo("password");
    assertThat(line.get("user").textValue()).isEqualTo(user);
    assertThat(line.get("session").isNull()).isTrue();
  }

  private static void assertEnd(JsonNode line, String operation, String outcome, String reason) {
    assertThat(line.get("operation").asText()).as("%s", line).isEqualTo(operation);
    assertThat(line.get("outcome").asText()).as("%s", line).isEqualTo(outcome);
    assertThat(line.get("reason").textValue()).as("%s", line).isEqualTo(reason);
    assertThat(line.get("from").asText()).as("%s", line).isEqualTo("127.0.0.1");
  }

  private static Call rocketLogin(TestServer server, String user, String password) {
    return server
        .post(RocketSession.LOGIN)
        .json(Json.of(Map.of("user", user, "password", password)));
  }
}
