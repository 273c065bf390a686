package dev.signoff.whole;

import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.stubs.SignoffStubs;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stubs. */
class IbmMqSdkOnStubsTest extends IbmMqSdkSuite {
  @RegisterExtension
  static final Lab ANY_CSRF_VALUE = new Lab(SignoffStubs.ibmMq("9.0.5"), "ibm-mq-9.0.5");

  @RegisterExtension
  static final Lab NEWEST_CSRF_TOKEN = new Lab(SignoffStubs.ibmMq("9.0.4"), "ibm-mq-9.0.4");

  @Override
  Lab lab(IbmMqProfile release) {
    return release == IbmMqProfile.V9_0_5 ? ANY_CSRF_VALUE : NEWEST_CSRF_TOKEN;
  }
}
