package dev.signoff.whole;

import dev.signoff.stubs.SignoffStubs;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stubs. */
class RocketChatSdkOnStubsTest extends RocketChatSdkSuite {
  @RegisterExtension static final Lab LAB = new Lab(SignoffStubs.rocketChat(), null);

  @Override
  Lab lab() {
    return LAB;
  }
}
