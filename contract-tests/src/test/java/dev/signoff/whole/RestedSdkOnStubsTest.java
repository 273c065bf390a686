package dev.signoff.whole;

import dev.signoff.stubs.SignoffStubs;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stubs. */
class RestedSdkOnStubsTest extends RestedSdkSuite {
  @RegisterExtension static final Lab LAB = new Lab(SignoffStubs.rested(), null);

  @Override
  Lab lab() {
    return LAB;
  }
}
