package dev.signoff.server.ibmmq;

import dev.signoff.server.harness.MqSession;
import dev.signoff.server.harness.Proves;
import dev.signoff.server.harness.TestServer;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server that has kept its key, and whose memory is empty. */
class RestartedServerTest {
  private static final LtpaKey KEY = LtpaKey.random(new SecureRandom());

  @RegisterExtension static final TestServer TRACKING = server(true);
  @RegisterExtension static final TestServer TRACKING_RESTARTED = server(true);
  @RegisterExtension static final TestServer PLAIN = server(false);
  @RegisterExtension static final TestServer PLAIN_RESTARTED = server(false);

  @Test
  @Proves("MQ-LOGOUT-11")
  void aTokenThatWasLoggedOutBeforeStaysRefused() {
    MqSession session = MqSession.logIn(TRACKING, "mqadmin");
    session.logout().expect(204);

    MqSession.whoAmI(TRACKING_RESTARTED, session.token()).expect(401);
  }

  /** It cannot be told from one that was logged out. */
  @Test
  void soIsEveryOtherFromBefore() {
    MqSession session = MqSession.logIn(TRACKING, "mqadmin");

    MqSession.whoAmI(TRACKING_RESTARTED, session.token()).expect(401);
    MqSession.whoAmI(TRACKING, session.token()).expect(200);
  }

  @Test
  void aServerThatBeginsToTrackRefusesTokensFromBefore() {
    MqSession session = MqSession.logIn(PLAIN, "mqadmin");

    MqSession.whoAmI(TRACKING, session.token()).expect(401);
  }

  @Test
  void withoutTrackingATokenOutlivesTheRestart() {
    MqSession session = MqSession.logIn(PLAIN, "mqadmin");

    MqSession.whoAmI(PLAIN_RESTARTED, session.token()).expect(200);
  }

  private static TestServer server(boolean isTracking) {
    return TestServer.with(options -> options.ltpaKey(KEY).ibmMqTrackLoggedOut(isTracking));
  }
}
