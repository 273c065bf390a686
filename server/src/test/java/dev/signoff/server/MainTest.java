package dev.signoff.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir private Path data;

  @Test
  void printsUrlsAndDemoAccountsThenStopsCleanlyOnSigterm() throws Exception {
    try (var server = start("--https-port", "0", "--http-port", "0")) {
      List<String> lines = server.outputUntilReady();
      String output = String.join("\n", lines);

      assertThat(output).contains("https://localhost:", "http://localhost:");
      assertThat(output).contains("mqadmin/mqadmin", "alice/alice-secret", "username/password");
      assertThat(get(ServerProcess.valueAfter(lines, "HTTP ") + "/health").body())
          .isEqualTo("{\"status\":\"ready\"}");

      server.terminate();
      assertThat(server.exitCode()).isZero();
      assertThat(server.remainingOutput()).isEqualTo("Stopping.");
    }
  }

  @Test
  void sigtermLetsAnInFlightRequestFinish() throws Exception {
    String body = "{\"username\":\"mqadmin\",\"password\":\"mqadmin\"}";
    try (var server = start("--https-port", "0", "--http-port", "0")) {
      int port = URI.create(ServerProcess.valueAfter(server.outputUntilReady(), "HTTP ")).getPort();
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
          var response =
              new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
        String head =
            "POST /ibmmq/rest/v1/login HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                + "Content-Type: application/json\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(UTF_8));
        assertThat(response.readLine()).startsWith("HTTP/1.1 100");

        server.terminate();
        assertThat(server.nextLine()).isEqualTo("Stopping.");
        socket.getOutputStream().write(body.getBytes(UTF_8));

        assertThat(response.lines().anyMatch(line -> line.startsWith("HTTP/1.1 204"))).isTrue();
      }
      assertThat(server.exitCode()).isZero();
    }
  }

  @Test
  void keepsItsCertificateAndKeyBetweenStartsReadableOnlyByTheOwner() throws Exception {
    startAndStop();
    byte[] certificate = Files.readAllBytes(data.resolve("certificate.p12"));
    byte[] key = Files.readAllBytes(data.resolve("ltpa.key"));
    startAndStop();

    assertThat(data.resolve("certificate.p12")).hasBinaryContent(certificate);
    assertThat(data.resolve("ltpa.key")).hasBinaryContent(key);
    for (String secret : List.of("certificate.p12", "ltpa.key")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void takesEveryOptionFromTheEnvironmentToo() throws Exception {
    Map<String, String> environment =
        Map.of(
            "SIGNOFF_HTTPS_PORT", "0",
            "SIGNOFF_HTTP_PORT", "0",
            "SIGNOFF_HOST", "localhost",
            "SIGNOFF_IBM_MQ_RELEASE", "9.0.4",
            "SIGNOFF_IBM_MQ_TRACK_LOGGED_OUT", "true",
            "SIGNOFF_VENDORS", "ibm-mq",
            "SIGNOFF_DATA", data.toString());
    try (var server = ServerProcess.start(environment)) {
      String output = String.join("\n", server.outputUntilReady());

      assertThat(output).contains("IBM MQ 9.0.4").doesNotContain("Rocket.Chat", "rested");
      assertThat(output).as("the newest token, not just any value").contains("$6 == \"csrfToken\"");
    }
  }

  @Test
  void helpExplainsEveryOption() throws Exception {
    try (var server = start("--help")) {
      assertThat(server.remainingOutput())
          .contains("--https-port", "--http-port", "--host", "--accounts", "--ibm-mq-release")
          .contains("--ibm-mq-track-logged-out", "--keystore", "--data", "--vendors", "--docs")
          .contains("--rocket-chat-rate-limit", "SIGNOFF_ROCKET_CHAT_RATE_LIMIT")
          .contains("SIGNOFF_HTTPS_PORT", "Exit codes");
      assertThat(server.exitCode()).isZero();
    }
  }

  @Test
  void aPortInUseStopsTheStartWithOneSentence() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertRefusal(
          "Cannot listen on port "
              + port
              + " of 127.0.0.1: it is already in use or not permitted. Stop the other program, or choose"
              + " another port with --https-port (0 for any free port).",
          "--https-port",
          port);
      assertRefusal(
          "Cannot listen on port "
              + port
              + " of 127.0.0.1: it is already in use or not permitted. Stop the other program, or choose"
              + " another port with --http-port (0 for any free port).",
          "--https-port",
          "0",
          "--http-port",
          port);
    }
  }

  @Test
  void anInvalidPortStopsTheStartWithOneSentence() throws Exception {
    assertRefusal("The port for HTTPS must be 0 to 65535, not 70000.", "--https-port", "70000");
  }

  @Test
  void aMissingOrBrokenAccountsFileStopsTheStartWithOneSentence() throws Exception {
    Path missing = data.resolve("missing.yaml");
    Path broken = data.resolve("broken.yaml");
    Files.writeString(broken, "ibmMq:\n  - username: ann\n    pasword: s3cret\n");

    assertRefusal(
        "The accounts file " + missing + " does not exist.", "--accounts", missing.toString());
    assertRefusal(
        "The accounts file "
            + broken
            + ", line 2: 'pasword' is not a known property; a user has username, email, name, roles and"
            + " either password or passwordHash.",
        "--accounts",
        broken.toString());
  }

  @Test
  void aBrokenKeystoreStopsTheStartWithOneSentence() throws Exception {
    Path broken = data.resolve("broken.p12");
    Files.writeString(broken, "no keystore");

    assertRefusal(
        "The keystore " + broken + " is not a PKCS#12 or JKS file.",
        "--keystore",
        broken.toString());
  }

  @Test
  void demoAccountsNeverLeaveThisMachine() throws Exception {
    assertRefusal(
        "The demo accounts have public passwords, so the server offers them only on a loopback address, not on 0.0.0.0."
            + " Give an accounts file with --accounts.",
        "--host",
        "0.0.0.0");
  }

  @Test
  void aWrongOptionIsExplained() throws Exception {
    assertRefusal(
        "Invalid value for option '--ibm-mq-release': '8.0' is not a known profile of"
            + " IBM MQ: choose 9.0.5 or 9.0.4\n./signoff serve --help explains the options.",
        "--ibm-mq-release",
        "8.0");
  }

  private void assertRefusal(String sentence, String... options) throws Exception {
    try (var server = start(options)) {
      server.assertRefusal(sentence);
    }
  }

  private void startAndStop() throws Exception {
    try (var server = start("--https-port", "0", "--http-port", "0")) {
      server.outputUntilReady();
      server.terminate();
      server.exitCode();
    }
  }

  private ServerProcess start(String... options) throws IOException {
    return ServerProcess.start(Map.of("SIGNOFF_DATA", data.toString()), options);
  }

  private static HttpResponse<String> get(String url) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }
}
