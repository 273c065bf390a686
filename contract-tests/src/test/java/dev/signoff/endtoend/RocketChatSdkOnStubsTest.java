package dev.signoff.endtoend;

import dev.signoff.stubs.SignoffStubs;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stubs. */
class RocketChatSdkOnStubsTest extends RocketChatSdkSuite {
  @RegisterExtension
  static final SdkTestEnvironment LAB = new SdkTestEnvironment(SignoffStubs.rocketChat(), null);

  @Override
  SdkTestEnvironment environment() {
    return LAB;
  }
}
