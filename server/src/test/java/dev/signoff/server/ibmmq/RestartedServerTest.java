package dev.signoff.server.ibmmq;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of tokens after a restart with the same LTPA key and an empty session store. */
class RestartedServerTest {
  private static final LtpaKey KEY = LtpaKey.random(new SecureRandom());

  @RegisterExtension static final TestServer TRACKING = server(true);
  @RegisterExtension static final TestServer TRACKING_RESTARTED = server(true);
  @RegisterExtension static final TestServer PLAIN = server(false);
  @RegisterExtension static final TestServer PLAIN_RESTARTED = server(false);

  @Test
  @Verifies("MQ-LOGOUT-11")
  void aTokenThatWasLoggedOutBeforeStaysRefused() {
    IbmMqTestSession session = IbmMqTestSession.logIn(TRACKING, "mqadmin");
    session.logout().expect(204);

    IbmMqTestSession.whoAmI(TRACKING_RESTARTED, session.token()).expect(401);
  }

  /** Checks that other tokens are refused too: the server cannot know which were logged out. */
  @Test
  void everyOtherTokenFromBeforeIsRefusedToo() {
    IbmMqTestSession session = IbmMqTestSession.logIn(TRACKING, "mqadmin");

    IbmMqTestSession.whoAmI(TRACKING_RESTARTED, session.token()).expect(401);
    IbmMqTestSession.whoAmI(TRACKING, session.token()).expect(200);
  }

  @Test
  void aServerThatStartsTrackingRefusesOlderTokens() {
    IbmMqTestSession session = IbmMqTestSession.logIn(PLAIN, "mqadmin");

    IbmMqTestSession.whoAmI(TRACKING, session.token()).expect(401);
  }

  @Test
  void withoutTrackingATokenIsValidAfterTheRestart() {
    IbmMqTestSession session = IbmMqTestSession.logIn(PLAIN, "mqadmin");

    IbmMqTestSession.whoAmI(PLAIN_RESTARTED, session.token()).expect(200);
  }

  private static TestServer server(boolean isTracking) {
    return TestServer.with(options -> options.ltpaKey(KEY).ibmMqTrackLoggedOut(isTracking));
  }
}
