package dev.signoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.AuditLogReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the options {@code --audit} and {@code --metrics} with a server process. */
class ObservabilityOptionsTest {
  private static final String[] ANY_PORTS = {"--https-port", "0", "--http-port", "0", "--data"};

  @TempDir static Path folder;

  @Test
  void auditWritesToTheFileAndIsCompleteAtTheEnd() throws Exception {
    Path file = folder.resolve("audit.jsonl");
    try (ServerProcess server = start(Map.of("SIGNOFF_AUDIT", file.toString()))) {
      logOut(httpOf(server));
      server.terminate();
      server.remainingOutput();
      assertThat(server.exitCode()).isZero();
    }
    assertThat(Files.readAllLines(file)).hasSize(1);
    assertThat(AuditLogReader.parse(Files.readString(file)).get("outcome").asText())
        .isEqualTo("not-logged-in");
  }

  @Test
  void auditToADashIsStandardOutput() throws Exception {
    try (ServerProcess server = start(Map.of(), "--audit", "-")) {
      logOut(httpOf(server));
      assertThat(AuditLogReader.parse(server.nextJson()).get("vendor").asText())
          .isEqualTo("rocket-chat");
    }
  }

  @Test
  void anAuditLogThatCannotBeWrittenIsRefused() throws Exception {
    try (ServerProcess server = start(Map.of(), "--audit", folder.toString())) {
      server.assertRefusal(
          "The audit log " + folder + " cannot be written. Choose another with --audit.");
    }
  }

  @Test
  void micrometerIsLoadedOnlyForMetrics() throws Exception {
    assertThat(classesLoadedBy("without")).isNotEmpty().doesNotContain("io.micrometer");
    assertThat(classesLoadedBy("with", "--metrics")).contains("io.micrometer");
  }

  private static String classesLoadedBy(String name, String... options) throws Exception {
    Path classes = folder.resolve(name + ".txt");
    Map<String, String> log = Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + classes);
    try (ServerProcess server = start(log, options)) {
      logOut(httpOf(server));
      server.terminate();
      server.remainingOutput();
      server.exitCode();
    }
    return Files.readString(classes);
  }

  private static ServerProcess start(Map<String, String> environment, String... options)
      throws Exception {
    String[] all = new String[ANY_PORTS.length + 1 + options.length];
    System.arraycopy(ANY_PORTS, 0, all, 0, ANY_PORTS.length);
    all[ANY_PORTS.length] = folder.resolve("data").toString();
    System.arraycopy(options, 0, all, ANY_PORTS.length + 1, options.length);
    return ServerProcess.start(environment, all);
  }

  private static String httpOf(ServerProcess server) throws Exception {
    return server.outputUntilReady().stream()
        .flatMap(line -> Arrays.stream(line.split("\\s+")))
        .filter(word -> word.startsWith("http://localhost:"))
        .findFirst()
        .orElseThrow();
  }

  private static void logOut(String http) throws Exception {
    URI logout = URI.create(http.replaceFirst("(:[0-9]+).*", "$1") + "/api/v1/logout");
    HttpRequest request = HttpRequest.newBuilder(logout).POST(BodyPublishers.noBody()).build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
  }
}
