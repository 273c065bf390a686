package dev.signoff.endtoend;

import dev.signoff.stubs.SignoffStubs;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stubs. */
class RestedSdkOnStubsTest extends RestedSdkSuite {
  @RegisterExtension
  static final SdkTestEnvironment LAB = new SdkTestEnvironment(SignoffStubs.rested(), null);

  @Override
  SdkTestEnvironment environment() {
    return LAB;
  }
}
