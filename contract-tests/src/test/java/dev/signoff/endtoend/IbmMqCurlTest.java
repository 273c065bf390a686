package dev.signoff.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.spec.ContractCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the command lines on IBM's pages, including the cookie jar. */
class IbmMqCurlTest {
  private static final String LOGIN =
      "curl -k https://localhost:9443/ibmmq/rest/v1/login -X POST"
          + " -H \"Content-Type: application/json\""
          + " --data \"{\\\"username\\\":\\\"mqadmin\\\",\\\"password\\\":\\\"mqadmin\\\"}\""
          + " -c cookiejar.txt";
  private static final String CREATE_QUEUE =
      "curl -k https://localhost:9443/ibmmq/rest/v1/admin/qmgr/QM1/queue -X POST"
          + " -b cookiejar.txt -H \"ibm-mq-rest-csrf-token: value\""
          + " -H \"Content-Type: application/json\" --data \"{\\\"name\\\":\\\"Q1\\\"}\"";
  private static final String LOGOUT =
      "curl -k https://localhost:9443/ibmmq/rest/v1/login -X DELETE"
          + " -H \"ibm-mq-rest-csrf-token: value\" -b cookiejar.txt -c cookiejar.txt";
  private static final String WHO_AM_I =
      "curl -k https://localhost:9443/ibmmq/rest/v1/login -b cookiejar.txt";

  private static final String CREDENTIALS = "{\"username\":\"mqadmin\",\"password\":\"mqadmin\"}";
  private static final String QUEUE = "{\"name\":\"Q1\"}";

  @TempDir private Path directory;

  @Test
  void withAnyCsrfValueFrom905On() throws Exception {
    try (var server = start(IbmMqProfile.V9_0_5)) {
      Curl curl = new Curl(directory, server, new ContractCheck("ibm-mq-9.0.5"));

      assertThat(curl.run(LOGIN, CREDENTIALS).status()).isEqualTo(204);
      assertThat(curl.jar("cookiejar.txt")).containsExactly("LtpaToken2");
      assertThat(curl.run(CREATE_QUEUE, QUEUE).status()).isEqualTo(201);
      assertThat(curl.run(LOGOUT, "").status()).isEqualTo(204);
      assertThat(curl.jar("cookiejar.txt")).isEmpty();
      assertThat(curl.run(WHO_AM_I, "").status()).isEqualTo(401);
    }
  }

  @Test
  void withABlankCsrfHeaderFrom905On() throws Exception {
    try (var server = start(IbmMqProfile.V9_0_5)) {
      Curl curl = new Curl(directory, server, new ContractCheck("ibm-mq-9.0.5"));
      String blank = LOGOUT.replace("ibm-mq-rest-csrf-token: value", "ibm-mq-rest-csrf-token;");

      assertThat(curl.run(LOGIN, CREDENTIALS).status()).isEqualTo(204);
      assertThat(curl.run(blank, "").status()).isEqualTo(204);
      assertThat(curl.jar("cookiejar.txt")).isEmpty();
    }
  }

  @Test
  void withTheNewestCsrfTokenUpTo904() throws Exception {
    try (var server = start(IbmMqProfile.V9_0_4)) {
      Curl curl = new Curl(directory, server, new ContractCheck("ibm-mq-9.0.4"));

      assertThat(curl.run(LOGIN, CREDENTIALS).status()).isEqualTo(204);
      assertThat(curl.jar("cookiejar.txt")).containsExactlyInAnyOrder("LtpaToken2", "csrfToken");
      assertThat(curl.run(CREATE_QUEUE, QUEUE).status()).isEqualTo(401);
      assertThat(curl.run(withCsrfToken(CREATE_QUEUE), QUEUE).status()).isEqualTo(201);
      assertThat(curl.run(LOGOUT, "").status()).isEqualTo(401);
      String logout = withCsrfToken(LOGOUT);
      assertThat(curl.run(logout, "").status()).isEqualTo(204);
      // Of two deletions, curl 7 takes back the first as it reads and writes the same jar: it is
      // the CSRF token, which is worth nothing any more, and never the LTPA token.
      assertThat(curl.jar("cookiejar.txt")).doesNotContain("LtpaToken2");
      assertThat(curl.run(WHO_AM_I, "").status()).isEqualTo(401);
    }
  }

  private String withCsrfToken(String commandLine) throws Exception {
    String token =
        Files.readAllLines(directory.resolve("cookiejar.txt")).stream()
            .map(line -> line.split("\t", -1))
            .filter(fields -> fields.length > 6 && fields[5].equals("csrfToken"))
            .map(fields -> fields[6])
            .findFirst()
            .orElseThrow();
    return commandLine.replace("csrf-token: value", "csrf-token: " + token);
  }

  private static SignoffServer start(IbmMqProfile release) {
    return SignoffServer.start(new ServerOptions().httpsPort(0).httpPort(0).ibmMqProfile(release));
  }
}
