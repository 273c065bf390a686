package dev.signoff.pact;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import dev.signoff.server.ServerOptions;
import dev.signoff.server.ibmmq.Release;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

@Provider("ibm-mq-9.0.4")
@PactFolder("target/pacts")
class IbmMq904ProviderTest implements VerifiedByPact {
  @RegisterExtension
  static final ProvingServer SERVER =
      new ProvingServer(new ServerOptions().ibmMqRelease(Release.V9_0_4));

  private String ltpaToken = "";

  @Override
  public ProvingServer server() {
    return SERVER;
  }

  @State("the user mqadmin exists")
  void mqadminExists() {
    // a demo account
  }

  @State("mqadmin is logged in")
  Map<String, Object> mqadminIsLoggedIn() {
    ltpaToken =
        SERVER
            .post("/ibmmq/rest/v1/login", "{\"username\":\"mqadmin\",\"password\":\"mqadmin\"}")
            .cookie("LtpaToken2");
    return Map.of("ltpaToken", ltpaToken);
  }

  @State("the newest CSRF token is known")
  Map<String, Object> newestCsrfTokenIsKnown() {
    return Map.of(
        "csrfToken",
        SERVER.get("/ibmmq/rest/v1/login", "LtpaToken2=" + ltpaToken).cookie("csrfToken"));
  }
}
