package dev.signoff.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.bench.target.JvmCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoakTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aServerThatLeaksWithEachLoginIsDetected(@TempDir Path folder) {
    List<String> command =
        new ArrayList<>(JvmCommand.command(List.of("-Xmx512m"), LeakyServer.class.getName()));
    command.add(folder.toString());
    try (SoakServerProcess server = SoakServerProcess.start(command, folder)) {
      SoakResult result = SoakResult.of(server, Duration.ofSeconds(3), Duration.ofMillis(200));

      assertThat(result.trends())
          .filteredOn(trend -> !trend.isLevel())
          .extracting(ResourceTrend::name)
          .contains("heap after collection, MB", "threads", "descriptors");
      SoakCommand.report(result, new PrintWriter(out));
      assertThat(out.toString()).contains("GROWS", "Something has grown.");
    }
  }

  @Test
  void warmingUpDoesNotCountAsGrowth() {
    List<ResourceUsage> samples =
        new ArrayList<>(Collections.nCopies(4, new ResourceUsage(1, 50, 10, 20)));
    samples.addAll(Collections.nCopies(12, new ResourceUsage(9, 150, 40, 60)));

    assertThat(ResourceTrend.of(samples)).allMatch(ResourceTrend::isLevel);
  }

  @Test
  void minutesMustBeOneToADay() {
    assertThat(run("--minutes", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--minutes must be 1 to 1440, not 0.");
    assertThat(run("--minutes", "long")).isEqualTo(2);
    assertThat(run("--help")).isEqualTo(0);
    assertThat(out.toString()).contains("Exit codes: 0 ");
  }

  private int run(String... args) {
    return SoakCommand.command()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
