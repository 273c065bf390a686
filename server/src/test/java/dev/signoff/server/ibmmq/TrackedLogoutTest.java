package dev.signoff.server.ibmmq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests with {@code trackLoggedOutSSOCookies} switched on. */
class TrackedLogoutTest {
  @RegisterExtension
  static final TestServer SERVER = TestServer.with(options -> options.ibmMqTrackLoggedOut(true));

  private final IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");

  @Test
  @Verifies("MQ-LOGOUT-11")
  void aReplayedTokenIsRefused() {
    session.logout().expect(204);

    assertThat(session.whoAmI().expect(401).text("/error/0/msgId")).isEqualTo("MQWB0112E");
    assertThat(session.logout().expect(401).text("/error/0/msgId")).isEqualTo("MQWB0112E");
  }

  @Test
  @Verifies("MQ-LOGOUT-13")
  void otherSessionsStayAlive() {
    IbmMqTestSession other = IbmMqTestSession.logIn(SERVER, "mqadmin");

    session.logout().expect(204);

    assertThat(other.isAlive()).isTrue();
    assertThat(IbmMqTestSession.logIn(SERVER, "mqadmin").isAlive()).isTrue();
  }

  @Test
  @Verifies("MQ-LOGOUT-10")
  void aRefusedLogoutIsNotTracked() {
    SERVER.delete(IbmMqTestSession.LOGIN).cookie("LtpaToken2", session.token()).expect(401);
    IbmMqTestSession.logout(SERVER, session.token() + "A").expect(401);

    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Verifies("MQ-LOGOUT-11")
  void aTokenIsRefusedUntilItExpiresAndAfterwardsToo() {
    session.logout().expect(204);

    for (int minutes = 0; minutes < 180; minutes += 30) {
      session.whoAmI().expect(401);
      SERVER.clock().advance(Duration.ofMinutes(30));
    }
  }
}
