package dev.signoff.pact;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

@Provider("ibm-mq-9.0.4")
@PactFolder("target/pacts")
class IbmMq904ProviderTest extends ServerVerification {
  IbmMq904ProviderTest() {
    super("ibm-mq-9.0.4");
  }
}
