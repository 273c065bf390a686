package dev.signoff.endtoend;

import dev.signoff.server.ServerOptions;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The reference server. */
class RocketChatSdkOnServerTest extends RocketChatSdkSuite {
  @RegisterExtension
  static final SdkTestEnvironment LAB = new SdkTestEnvironment(new ServerOptions(), null);

  @Override
  SdkTestEnvironment environment() {
    return LAB;
  }
}
