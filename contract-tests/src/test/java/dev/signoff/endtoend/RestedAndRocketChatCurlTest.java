package dev.signoff.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.spec.ContractCheck;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the command lines on rested's and Rocket.Chat's pages, each after a login. */
class RestedAndRocketChatCurlTest {
  private static final String RESTED =
      "https://app.rested.dev/api/1/ce/examples/auth?key=d59eb2859c284168ac48aef65046d5dd";
  private static final String RESTED_USER = "{\"username\":\"username\",\"password\":\"password\"}";

  private static SignoffServer server;

  @TempDir private Path directory;
  private Curl curl;

  @BeforeAll
  static void start() {
    server = SignoffServer.start(new ServerOptions().httpsPort(0).httpPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void prepare() throws Exception {
    curl = new Curl(directory, server, new ContractCheck(null));
  }

  @Test
  void restedLogsOutByCookie() throws Exception {
    String login =
        "curl -X POST '"
            + RESTED
            + "&login=true' -H 'Content-Type: application/json'"
            + " -d '"
            + RESTED_USER
            + "' -c jar";
    String logout = "curl -X POST '" + RESTED + "&logout=true' -b jar";

    assertThat(curl.run(login, RESTED_USER).status()).isEqualTo(200);
    assertThat(curl.jar("jar")).containsExactly("__Secure-rested-access-token");
    assertThat(curl.run(logout, "").status()).isEqualTo(204);
    assertThat(curl.run(logout, "").status()).isEqualTo(403);
  }

  @Test
  void restedLogsOutByHeader() throws Exception {
    String login =
        "curl -X POST '"
            + RESTED
            + "&login=true&noATCookie=true'"
            + " -H 'Content-Type: application/json' -d '"
            + RESTED_USER
            + "' -D headers";
    String token = "$(sed -n 's/\\r$//; s/^Authorization: //p' headers)";
    String logout = "curl -X POST '" + RESTED + "&logout=true' -H \"Authorization: " + token + "\"";

    assertThat(curl.run(login, RESTED_USER).status()).isEqualTo(200);
    assertThat(curl.run(logout, "").status()).isEqualTo(204);
    assertThat(curl.run(logout, "").status()).isEqualTo(403);
  }

  @Test
  void rocketChatLogsOut() throws Exception {
    String login =
        "curl http://localhost:3000/api/v1/login -d \"user=alice&password=alice-secret\"";
    JsonNode session =
        new ObjectMapper().readTree(curl.run(login, "user=alice&password=alice-secret").body());
    String headers =
        " -H \"X-Auth-Token: "
            + session.at("/data/authToken").asText()
            + "\""
            + " -H \"X-User-Id: "
            + session.at("/data/userId").asText()
            + "\" ";

    var logout = curl.run("curl" + headers + "-X POST http://localhost:3000/api/v1/logout", "");

    assertThat(logout.status()).isEqualTo(200);
    assertThat(new ObjectMapper().readTree(logout.body()).at("/data/message").asText())
        .isEqualTo("You've been logged out!");
    assertThat(curl.run("curl" + headers + "http://localhost:3000/api/v1/me", "").status())
        .isEqualTo(401);
  }
}
