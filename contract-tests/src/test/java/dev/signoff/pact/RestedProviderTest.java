package dev.signoff.pact;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import dev.signoff.server.ServerOptions;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

@Provider("rested")
@PactFolder("target/pacts")
class RestedProviderTest implements VerifiedByPact {
  @RegisterExtension static final ProvingServer SERVER = new ProvingServer(new ServerOptions());

  @Override
  public ProvingServer server() {
    return SERVER;
  }

  @State("the user username is logged in")
  Map<String, Object> usernameIsLoggedIn(Map<String, Object> parameters) {
    String key = (String) parameters.get("key");
    return Map.of(
        "accessToken",
        SERVER
            .post(
                "/api/1/ce/examples/auth?login=true&key=" + key,
                "{\"username\":\"username\",\"password\":\"password\"}")
            .cookie("__Secure-rested-access-token"));
  }
}
