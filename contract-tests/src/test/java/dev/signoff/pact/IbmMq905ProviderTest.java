package dev.signoff.pact;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

@Provider("ibm-mq-9.0.5")
@PactFolder("target/pacts")
class IbmMq905ProviderTest extends ServerVerification {
  IbmMq905ProviderTest() {
    super("ibm-mq-9.0.5");
  }
}
