package dev.signoff.docs.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of the unchanged scripts, with a {@code .curlrc} that maps their addresses to the server
 * under test.
 */
class ScriptsTest {
  private static final Path SCRIPTS = Path.of("src/test/java/dev/signoff/docs/samples");
  private static final Map<String, List<Integer>> STATUSES =
      Map.ofEntries(
          entry("ibm-mq.sh", List.of(204, 200, 204)),
          entry("ibm-mq-login.sh", List.of(204)),
          entry("ibm-mq-whoami.sh", List.of(200)),
          entry("ibm-mq-createqueue.sh", List.of(201)),
          entry("ibm-mq-createqueuebefore904.sh", List.of(201)),
          entry("ibm-mq-logout.sh", List.of(204)),
          entry("rested.sh", List.of(200, 200, 204)),
          entry("rested-login.sh", List.of(200)),
          entry("rested-whoami.sh", List.of(200)),
          entry("rested-logout.sh", List.of(204)),
          entry("rocket-chat.sh", List.of(200, 200, 200)),
          entry("rocket-chat-login.sh", List.of(200)),
          entry("rocket-chat-whoami.sh", List.of(200)),
          entry("rocket-chat-logout.sh", List.of(200)));
  private static final List<String> ORDER =
      List.of("login", "whoami", "createqueue", "createqueuebefore904", "logout");

  @RegisterExtension
  private static final ReferenceServerExtension LIVE = new ReferenceServerExtension();

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq", "rested", "rocket-chat"})
  void aStoryRunsAsItStands(String vendor) throws Exception {
    assertThat(run(vendor + ".sh")).isEqualTo(STATUSES.get(vendor + ".sh"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq", "rested", "rocket-chat"})
  void theOperationsRunOneAfterTheOther(String vendor) throws Exception {
    for (String operation : ORDER) {
      String script = vendor + "-" + operation + ".sh";
      if (STATUSES.containsKey(script)) {
        assertThat(run(script)).as(script).isEqualTo(STATUSES.get(script));
      }
    }
    assertThat(run(vendor + "-logout.sh")).containsAnyOf(401, 403);
  }

  @Test
  void noScriptIsLeftOut() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      assertThat(
              files
                  .map(it -> it.getFileName().toString())
                  .filter(it -> it.endsWith(".sh") && !it.startsWith("conform-")))
          .containsExactlyInAnyOrderElementsOf(STATUSES.keySet());
    }
    assertThat(STATUSES.keySet().stream().filter(it -> !isStory(it)))
        .allMatch(it -> ORDER.stream().anyMatch(operation -> it.endsWith("-" + operation + ".sh")));
  }

  private static boolean isStory(String script) {
    return List.of("ibm-mq.sh", "rested.sh", "rocket-chat.sh").contains(script);
  }

  private List<Integer> run(String script) throws IOException, InterruptedException {
    Files.writeString(
        home.resolve(".curlrc"),
        """
        silent
        max-time = 20
        write-out = "%%{stderr}%%{http_code}\\n"
        connect-to = "localhost:9443:localhost:%d"
        """
            .formatted(LIVE.url().getPort()));
    File errors = home.resolve("errors").toFile();
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-eu", SCRIPTS.resolve(script).toAbsolutePath().toString())
            .directory(home.toFile())
            .redirectOutput(home.resolve("output").toFile())
            .redirectError(errors);
    bash.environment().put("CURL_HOME", home.toString());
    Process process = bash.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", script).isTrue();
    String said = Files.readString(errors.toPath(), UTF_8);
    assertThat(process.exitValue()).as("%s says %s", script, said).isZero();
    return said.lines().map(Integer::valueOf).toList();
  }
}
