package dev.signoff.pact;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

@Provider("rocket-chat")
@PactFolder("target/pacts")
class RocketChatProviderTest extends ServerVerification {
  RocketChatProviderTest() {
    super("rocket-chat");
  }
}
