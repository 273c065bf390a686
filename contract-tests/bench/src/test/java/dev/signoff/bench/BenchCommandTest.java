package dev.signoff.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpNamesSectionsAndExitCodes() {
    assertThat(run("--help")).isEqualTo(0);
    assertThat(out.toString()).contains("server, sdk, growth, start", "Exit codes: 0 ");
  }

  @Test
  void unknownSectionIsWrongUsage() {
    assertThat(run("--only", "server,disk")).isEqualTo(2);
    assertThat(err.toString()).contains("disk", "server, sdk, growth, start");
  }

  @Test
  void secondsMustBeOneToSixty() {
    assertThat(run("--seconds", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--seconds must be 1 to 60, not 0.");
    assertThat(run("--seconds", "61")).isEqualTo(2);
    assertThat(run("--seconds", "many")).isEqualTo(2);
  }

  private int run(String... args) {
    return BenchCommand.command()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
