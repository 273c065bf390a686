package dev.signoff.pact;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

@Provider("rested")
@PactFolder("target/pacts")
class RestedProviderTest extends ServerVerification {
  RestedProviderTest() {
    super("rested");
  }
}
