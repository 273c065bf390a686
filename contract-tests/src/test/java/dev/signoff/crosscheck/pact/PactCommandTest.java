package dev.signoff.crosscheck.pact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("reads-pacts")
class PactCommandTest {
  private static final Path OURS = Path.of("target", "pacts", "rocket-chat.json");

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void ourOwnPactKeepsTheContract() {
    assertThat(run(OURS)).isZero();
    assertThat(out.toString()).contains("rocket-chat.json: ", " interactions keep the contract.");
  }

  @Test
  void aPactWithoutTheUserIdIsReportedWithBothSources() throws IOException {
    Path file = directory.resolve("broken.json");
    Files.writeString(file, Files.readString(OURS).replace("\"X-User-Id\": [", "\"X-User\": ["));

    assertThat(run(file)).isEqualTo(1);
    assertThat(out.toString())
        .contains("rocket-chat, 'logout 200': ", "the contract demands X-Auth-Token and X-User-Id");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(run(Path.of("nowhere.json"))).isEqualTo(2);
    assertThat(err.toString()).contains("There is no file nowhere.json.");
  }

  @Test
  void whatIsNoPactIsSaidSoWithoutAStackTrace() throws IOException {
    Path noJson = Files.writeString(directory.resolve("no.json"), "{");
    Path older = Files.writeString(directory.resolve("older.json"), "{\"interactions\": []}");

    assertThat(run(noJson)).isEqualTo(2);
    assertThat(run(older)).isEqualTo(2);
    assertThat(err.toString())
        .contains("cannot be read as JSON.", "older.json is no pact file of version 4.")
        .doesNotContain("\tat ");
  }

  private int run(Path file) {
    return PactCommand.command()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(file.toString());
  }
}
