package dev.signoff.docs.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.cli.ConformMain;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the scripts for {@code ./signoff conform}, unchanged except for the port. */
class ConformScriptsTest {
  private static final Path SCRIPTS = Path.of("src/test/java/dev/signoff/docs/samples");

  @RegisterExtension
  private static final ReferenceServerExtension LIVE = new ReferenceServerExtension();

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq", "rested", "rocket-chat"})
  void theReferenceServerConforms(String vendor) throws Exception {
    assertThat(run(vendor)).contains("The server conforms");
  }

  @Test
  void theReportLiesWhereThePageSays() throws Exception {
    run("rocket-chat");

    assertThat(List.of("index.html", "junit.xml", "report.json", "badge.svg"))
        .allMatch(it -> Files.exists(home.resolve("report").resolve(it)));
  }

  private String run(String vendor) throws IOException, InterruptedException {
    Path signoff = home.resolve("signoff");
    Files.writeString(
        signoff,
        "#!/bin/sh\nshift\nexec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\"\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                ConformMain.class.getName()));
    assertThat(signoff.toFile().setExecutable(true)).isTrue();
    String script =
        Files.readString(SCRIPTS.resolve("conform-" + vendor + ".sh"))
            .replace("localhost:9443", "localhost:" + LIVE.url().getPort());
    File output = home.resolve("output").toFile();
    Process bash =
        new ProcessBuilder("bash", "-eu", "-c", script)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output)
            .start();
    assertThat(bash.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(output.toPath(), UTF_8);
    assertThat(bash.exitValue()).as(said).isZero();
    return said;
  }
}
