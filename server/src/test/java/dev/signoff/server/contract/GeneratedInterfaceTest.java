package dev.signoff.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.rocketchat.api.AuthenticationApi;
import dev.signoff.server.rocketchat.model.Credentials;
import dev.signoff.server.rocketchat.model.Failure;
import dev.signoff.server.rocketchat.model.LogoutData;
import dev.signoff.server.rocketchat.model.LogoutSuccess;
import dev.signoff.server.rocketchat.model.NotLoggedIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests of a custom server that only implements a generated interface of this project. */
class GeneratedInterfaceTest {
  private static HttpServer server;
  private static URI root;

  /** Implementation that accepts every token for a logout, and refuses everything else. */
  static final class CustomAuthenticationApi implements AuthenticationApi {
    @Override
    public LoginResponse login(LazyBody<Credentials> body) {
      return LoginResponse.unauthorized(
          new Failure("error", "Nobody logs in, " + body.read().user()));
    }

    @Override
    public LogoutResponse logout(String authToken, String userId) {
      return authToken == null
          ? LogoutResponse.unauthorized(
              new NotLoggedIn("error", "You must be logged in to do this."))
          : LogoutResponse.ok(
              new LogoutSuccess("success", new LogoutData("You've been logged out!")));
    }

    @Override
    public WhoAmIResponse whoAmI(String authToken, String userId) {
      return WhoAmIResponse.unauthorized(
          new NotLoggedIn("error", "You must be logged in to do this."));
    }
  }

  @BeforeAll
  static void start() {
    ResourceConfig config = new ResourceConfig();
    config.register(new ContractFeature());
    config.register(new CustomAuthenticationApi());
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    config.property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL");
    server = GrizzlyHttpServerFactory.createHttpServer(URI.create("http://localhost:0/"), config);
    root = URI.create("http://localhost:" + server.getListener("grizzly").getPort());
  }

  @AfterAll
  static void stop() {
    server.shutdownNow();
  }

  @Test
  void anImplementedInterfaceServesTheContract() throws Exception {
    HttpResponse<String> response = send(post("/api/v1/logout").header("X-Auth-Token", "any"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.body())
        .isEqualTo("{\"status\":\"success\",\"data\":{\"message\":\"You've been logged out!\"}}");
    assertThat(send(post("/api/v1/logout")).statusCode()).isEqualTo(401);
  }

  @Test
  void aBodyIsReadOnDemand() throws Exception {
    HttpRequest.Builder login =
        HttpRequest.newBuilder(root.resolve("/api/v1/login"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"user\":\"eve\"}"));

    assertThat(send(login).body()).contains("Nobody logs in, eve");
  }

  @Test
  void aBodyThatBreaksTheContractIs400() throws Exception {
    HttpRequest.Builder login =
        HttpRequest.newBuilder(root.resolve("/api/v1/login"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"user\":1}"));

    assertThat(send(login).statusCode()).isEqualTo(400);
  }

  private static HttpRequest.Builder post(String path) {
    return HttpRequest.newBuilder(root.resolve(path)).POST(BodyPublishers.noBody());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request.build(), BodyHandlers.ofString());
  }
}
