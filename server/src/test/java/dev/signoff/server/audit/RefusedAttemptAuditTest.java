package dev.signoff.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.server.limits.Limits;
import dev.signoff.server.limits.RateLimit;
import dev.signoff.server.testing.AuditLogReader;
import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestServer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests of the audit lines of refused and throttled attempts, and of what they must not contain.
 */
class RefusedAttemptAuditTest {
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

  private AuditLogReader log;

  @BeforeEach
  void skipTheLinesOfOtherTests() {
    log = new AuditLogReader(SERVER.audit());
  }

  @Test
  void aWrongPasswordIsLoggedWithItsAccount() {
    IbmMqTestSession.login(SERVER, "mqadmin", "Pw!of!nobody").expect(401);
    assertRefusedPassword("password-refused", "mqadmin");
    SERVER
        .post(RestedTestSession.OPEN + "&login=true")
        .json(RestedTestSession.credentials("other@example.com", "Pw!of!nobody"))
        .expect(400);
    assertRefusedPassword("password-refused", "other");
    RocketChatTestSession.login(SERVER, "alice", "Pw!of!nobody").expect(401);
    assertRefusedPassword("password-refused", "alice");
  }

  @Test
  void aUserNameThatDoesNotExistIsNotLogged() {
    String typed = "Pw!of!alice\n{\"outcome\":\"logged-in\"}\u2028\u0000";
    IbmMqTestSession.login(SERVER, "mqadmin2", "Pw!of!nobody").expect(401);
    assertRefusedPassword("unknown-user", null);
    SERVER
        .post(RestedTestSession.OPEN + "&login=true")
        .json(RestedTestSession.credentials(typed, "Pw!of!nobody"))
        .expect(400);
    assertRefusedPassword("unknown-user", null);
    RocketChatTestSession.login(SERVER, typed, "Pw!of!nobody").expect(401);
    assertRefusedPassword("unknown-user", null);
  }

  @Test
  void aLogoutWithoutTheCsrfHeaderIsRefused() {
    IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");
    log.next();
    SERVER.delete(IbmMqTestSession.LOGIN).cookie("LtpaToken2", session.token()).expect(401);
    AuditLogReader.assertOutcome(log.next(), "logout", "refused", "csrf");
  }

  @Test
  void aLogoutWithAnOldCsrfTokenIsRefused() {
    AuditLogReader older = new AuditLogReader(OLDER.audit());
    IbmMqTestSession session = IbmMqTestSession.logIn(OLDER, "mqadmin");
    older.next();
    IbmMqTestSession.logout(OLDER, session.token()).expect(401);
    AuditLogReader.assertOutcome(older.next(), "logout", "refused", "csrf");
  }

  @Test
  void aRequestThatBreaksTheContractIsRefusedAsMalformed() {
    SERVER.post(IbmMqTestSession.LOGIN).json("{").expect(400);
    AuditLogReader.assertOutcome(log.next(), "login", "refused", "malformed");
    SERVER.post(RestedTestSession.OPEN + "&login=true").json("{").expect(400);
    AuditLogReader.assertOutcome(log.next(), "login", "refused", "malformed");
    SERVER.post(RestedTestSession.OPEN).expect(400);
    AuditLogReader.assertOutcome(log.next(), "logInOrOut", "refused", "malformed");
    SERVER.post(RocketChatTestSession.LOGIN).json("{}").expect(400);
    AuditLogReader.assertOutcome(log.next(), "login", "refused", "no-credentials");
  }

  @Test
  void aRequestThatItsProjectRejectsIsRefused() {
    SERVER.post(RestedTestSession.ENDPOINT + "?logout=true").expect(403);
    AuditLogReader.assertOutcome(log.next(), "logout", "refused", "project");
  }

  @Test
  void tooManyAttemptsAreThrottled() {
    AuditLogReader limited = new AuditLogReader(LIMITED.audit());
    RocketChatTestSession.login(LIMITED, "alice", TestAccounts.password("alice")).expect(200);
    limited.next();
    RocketChatTestSession.login(LIMITED, "alice", TestAccounts.password("alice")).expect(429);
    AuditLogReader.assertOutcome(limited.next(), "login", "throttled", "too-many");
  }

  @Test
  void repeatedFailuresAreThrottledForEveryVendor() {
    AuditLogReader strict = new AuditLogReader(STRICT.audit());
    for (String outcome : new String[] {"refused", "throttled"}) {
      IbmMqTestSession.login(STRICT, "mqadmin", "Pw!of!nobody").expect(401);
      assertThat(strict.next().get("outcome").asText()).isEqualTo(outcome);
      STRICT
          .post(RestedTestSession.OPEN + "&login=true")
          .json(RestedTestSession.credentials("username", "Pw!of!nobody"))
          .expect(400);
      assertThat(strict.next().get("outcome").asText()).isEqualTo(outcome);
      RocketChatTestSession.login(STRICT, "alice", "Pw!of!nobody").send();
      assertThat(strict.next().get("outcome").asText()).isEqualTo(outcome);
    }
  }

  private void assertRefusedPassword(String reason, String user) {
    JsonNode line = log.next();
    AuditLogReader.assertOutcome(line, "login", "refused", reason);
    assertThat(line.get("how").asText()).isEqualTo("password");
    assertThat(line.get("user").textValue()).isEqualTo(user);
    assertThat(line.get("session").isNull()).isTrue();
  }
}
