package dev.signoff.endtoend;

import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.stubs.SignoffStubs;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stubs. */
class IbmMqSdkOnStubsTest extends IbmMqSdkSuite {
  @RegisterExtension
  static final SdkTestEnvironment ANY_CSRF_VALUE =
      new SdkTestEnvironment(SignoffStubs.ibmMq("9.0.5"), "ibm-mq-9.0.5");

  @RegisterExtension
  static final SdkTestEnvironment NEWEST_CSRF_TOKEN =
      new SdkTestEnvironment(SignoffStubs.ibmMq("9.0.4"), "ibm-mq-9.0.4");

  @Override
  SdkTestEnvironment environment(IbmMqProfile release) {
    return release == IbmMqProfile.V9_0_5 ? ANY_CSRF_VALUE : NEWEST_CSRF_TOKEN;
  }
}
