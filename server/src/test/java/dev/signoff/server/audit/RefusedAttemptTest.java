package dev.signoff.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.server.harness.AuditLines;
import dev.signoff.server.harness.MqSession;
import dev.signoff.server.harness.RestedSession;
import dev.signoff.server.harness.RocketSession;
import dev.signoff.server.harness.TestAccounts;
import dev.signoff.server.harness.TestServer;
import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.server.limits.Limits;
import dev.signoff.server.limits.RateLimit;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the line of a refused or throttled attempt says, and what it keeps to itself. */
class RefusedAttemptTest {
  @RegisterExtension static final TestServer SERVER = TestServer.standard();
  @RegisterExtension static final TestServer OLDER = TestServer.of(IbmMqProfile.V9_0_4);

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
  void aWrongPasswordNamesTheAccountItWasTriedOn() {
    MqSession.login(SERVER, "mqadmin", "Pw!of!nobody").expect(401);
    assertRefusedPassword("password-refused", "mqadmin");
    SERVER
        .post(RestedSession.OPEN + "&login=true")
        .json(RestedSession.credentials("other@example.com", "Pw!of!nobody"))
        .expect(400);
    assertRefusedPassword("password-refused", "other");
    RocketSession.login(SERVER, "alice", "Pw!of!nobody").expect(401);
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
    RocketSession.login(SERVER, typed, "Pw!of!nobody").expect(401);
    assertRefusedPassword("unknown-user", null);
  }

  @Test
  void aLogoutWithoutTheCsrfHeaderIsRefused() {
    MqSession session = MqSession.logIn(SERVER, "mqadmin");
    log.next();
    SERVER.delete(MqSession.LOGIN).cookie("LtpaToken2", session.token()).expect(401);
    AuditLines.assertEnd(log.next(), "logout", "refused", "csrf");
  }

  @Test
  void aLogoutWithAnOldCsrfTokenIsRefused() {
    AuditLines older = new AuditLines(OLDER.audit());
    MqSession session = MqSession.logIn(OLDER, "mqadmin");
    older.next();
    MqSession.logout(OLDER, session.token()).expect(401);
    AuditLines.assertEnd(older.next(), "logout", "refused", "csrf");
  }

  @Test
  void whatBreaksTheContractIsRefusedAsMalformed() {
    SERVER.post(MqSession.LOGIN).json("{").expect(400);
    AuditLines.assertEnd(log.next(), "login", "refused", "malformed");
    SERVER.post(RestedSession.OPEN + "&login=true").json("{").expect(400);
    AuditLines.assertEnd(log.next(), "login", "refused", "malformed");
    SERVER.post(RestedSession.OPEN).expect(400);
    AuditLines.assertEnd(log.next(), "logInOrOut", "refused", "malformed");
    SERVER.post(RocketSession.LOGIN).json("{}").expect(400);
    AuditLines.assertEnd(log.next(), "login", "refused", "no-credentials");
  }

  @Test
  void whatAProjectDoesNotTakeIsRefused() {
    SERVER.post(RestedSession.ENDPOINT + "?logout=true").expect(403);
    AuditLines.assertEnd(log.next(), "logout", "refused", "project");
  }

  @Test
  void tooManyAttemptsAreThrottled() {
    AuditLines limited = new AuditLines(LIMITED.audit());
    RocketSession.login(LIMITED, "alice", TestAccounts.password("alice")).expect(200);
    limited.next();
    RocketSession.login(LIMITED, "alice", TestAccounts.password("alice")).expect(429);
    AuditLines.assertEnd(limited.next(), "login", "throttled", "too-many");
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
      RocketSession.login(STRICT, "alice", "Pw!of!nobody").send();
      assertThat(strict.next().get("outcome").asText()).isEqualTo(outcome);
    }
  }

  private void assertRefusedPassword(String reason, String user) {
    JsonNode line = log.next();
    AuditLines.assertEnd(line, "login", "refused", reason);
    assertThat(line.get("how").asText()).isEqualTo("password");
    assertThat(line.get("user").textValue()).isEqualTo(user);
    assertThat(line.get("session").isNull()).isTrue();
  }
}
