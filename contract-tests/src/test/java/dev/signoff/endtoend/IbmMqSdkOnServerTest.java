package dev.signoff.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.sdk.SessionToken;
import dev.signoff.server.ServerOptions;
import dev.signoff.server.ibmmq.IbmMqProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The reference server. */
class IbmMqSdkOnServerTest extends IbmMqSdkSuite {
  @RegisterExtension
  static final SdkTestEnvironment ANY_CSRF_VALUE =
      new SdkTestEnvironment(new ServerOptions().ibmMqProfile(IbmMqProfile.V9_0_5), "ibm-mq-9.0.5");

  @RegisterExtension
  static final SdkTestEnvironment NEWEST_CSRF_TOKEN =
      new SdkTestEnvironment(
          new ServerOptions().ibmMqProfile(IbmMqProfile.V9_0_4).ibmMqTrackLoggedOut(true),
          "ibm-mq-9.0.4");

  @Override
  SdkTestEnvironment environment(IbmMqProfile release) {
    return release == IbmMqProfile.V9_0_5 ? ANY_CSRF_VALUE : NEWEST_CSRF_TOKEN;
  }

  /** Only the server accepts a token after its logout; the stubs refuse it in both profiles. */
  @Test
  void aReplayedTokenLivesOnByDefault() {
    try (var mq = client(IbmMqProfile.V9_0_5)) {
      var session = mq.logIn("mqadmin", "mqadmin");
      SessionToken copy = session.token();
      session.close();

      assertThat(mq.resume(copy).whoAmI().name()).isEqualTo("mqadmin");
    }
  }
}
