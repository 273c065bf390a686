package dev.signoff.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.ProgressListener;
import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.conformance.target.Target;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.UnauthorizedException;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.RocketChatSession;
import dev.signoff.server.contract.ContractFeature;
import dev.signoff.server.contract.LazyBody;
import dev.signoff.server.rocketchat.api.AuthenticationApi;
import dev.signoff.server.rocketchat.model.Credentials;
import dev.signoff.server.rocketchat.model.Failure;
import dev.signoff.server.rocketchat.model.LoginData;
import dev.signoff.server.rocketchat.model.LoginSuccess;
import dev.signoff.server.rocketchat.model.LogoutData;
import dev.signoff.server.rocketchat.model.LogoutSuccess;
import dev.signoff.server.rocketchat.model.NotLoggedIn;
import dev.signoff.server.rocketchat.model.Profile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnServerSampleTest {
  private HttpServer server;
  private URI url;

  @BeforeEach
  void start() {
    URI address = URI.create("http://localhost:0/");
    // sample: own-server-start
    ResourceConfig application =
        new ResourceConfig()
            .register(new ContractFeature())
            .register(new OwnServer())
            .property(ServerProperties.WADL_FEATURE_DISABLE, true)
            .property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL");
    HttpServer server = GrizzlyHttpServerFactory.createHttpServer(address, application);
    // end
    this.server = server;
    url = URI.create("http://localhost:" + server.getListener("grizzly").getPort());
  }

  @AfterEach
  void stop() {
    server.shutdownNow();
  }

  @Test
  void itLogsOut() {
    RocketChatClient chat = RocketChatClient.at(url);
    RocketChatSession session = chat.logIn("alice", "secret");
    SessionToken token = session.token();
    assertThat(session.whoAmI().username()).isEqualTo("alice");

    session.close();

    RocketChatSession stolen = chat.resume("alice", token);
    assertThatThrownBy(stolen::whoAmI).isInstanceOf(UnauthorizedException.class);
    assertThatThrownBy(() -> chat.logIn("alice", "wrong"))
        .isInstanceOf(UnauthorizedException.class);
  }

  @Test
  void theSuiteFindsItsLogoutInOrder() {
    Target target =
        Target.rocketChat(url)
            .user("alice", "secret")
            .otherUser("bob", "tiger")
            .only("RC-LOGOUT-01", "RC-LOGOUT-02", "RC-LOGOUT-07", "RC-LOGOUT-08");

    ConformanceReport report = Conformance.run(target, ProgressListener.SILENT);

    assertThat(report.counts()).containsEntry(Verdict.PASS, 4L).doesNotContainKey(Verdict.FAIL);
  }

  // sample: own-server
  static final class OwnServer implements AuthenticationApi {
    private static final NotLoggedIn NOBODY =
        new NotLoggedIn("error", "You must be logged in to do this.");

    private static final Map<String, String> PASSWORDS = Map.of("alice", "secret", "bob", "tiger");

    private final Map<String, String> users = new ConcurrentHashMap<>(); // by token

    @Override
    public LoginResponse login(LazyBody<Credentials> body) {
      Credentials credentials = body.read();
      String user = String.valueOf(credentials.user());
      if (!PASSWORDS.containsKey(user) || !PASSWORDS.get(user).equals(credentials.password())) {
        return LoginResponse.unauthorized(new Failure("error", "Unauthorized"));
      }
      String token = UUID.randomUUID().toString();
      users.put(token, user);
      LoginData data = new LoginData(user, token, profile(user));
      return LoginResponse.ok(new LoginSuccess("success", data));
    }

    @Override
    public LogoutResponse logout(String authToken, String userId) {
      return authToken != null && users.remove(authToken, userId)
          ? LogoutResponse.ok(
              new LogoutSuccess("success", new LogoutData("You've been logged out!")))
          : LogoutResponse.unauthorized(NOBODY);
    }

    @Override
    public WhoAmIResponse whoAmI(String authToken, String userId) {
      return authToken != null && users.getOrDefault(authToken, "").equals(userId)
          ? WhoAmIResponse.ok(profile(userId))
          : WhoAmIResponse.unauthorized(NOBODY);
    }

    private static Profile profile(String user) {
      return new Profile(user, user, user, List.of("user"), true);
    }
  }
  // end
}
