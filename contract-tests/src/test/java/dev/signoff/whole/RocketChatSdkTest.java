package dev.signoff.whole;

import dev.signoff.server.ServerOptions;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The reference server. */
class RocketChatSdkTest extends RocketChatSdkSuite {
  @RegisterExtension static final Lab LAB = new Lab(new ServerOptions(), null);

  @Override
  Lab lab() {
    return LAB;
  }
}
