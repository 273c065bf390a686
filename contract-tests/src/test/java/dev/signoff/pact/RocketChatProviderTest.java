package dev.signoff.pact;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import dev.signoff.server.ServerOptions;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

@Provider("rocket-chat")
@PactFolder("target/pacts")
class RocketChatProviderTest implements VerifiedByPact {
  @RegisterExtension static final ProvingServer SERVER = new ProvingServer(new ServerOptions());

  @Override
  public ProvingServer server() {
    return SERVER;
  }

  @State("alice is logged in")
  Map<String, Object> aliceIsLoggedIn() {
    var data =
        SERVER
            .post("/api/v1/login", "{\"user\":\"alice\",\"password\":\"alice-secret\"}")
            .json()
            .get("data");
    return Map.of(
        "authToken", data.get("authToken").textValue(), "userId", data.get("userId").textValue());
  }
}
