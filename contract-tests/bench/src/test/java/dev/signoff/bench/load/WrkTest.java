package dev.signoff.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.bench.target.StallingServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the behaviour of wrk that the bench relies on. */
class WrkTest {
  @TempDir private Path folder;

  @Test
  void latencyIncludesRequestsThatWereDelayedByAStall() throws IOException {
    try (StallingServer server = new StallingServer(1_000)) {
      WrkResult result = run(server.address().http(), 400_000);

      // Fewer than one in a hundred saw the stall, but it took a fourth of the time.
      assertThat(result.requests()).isGreaterThan(100L * 32);
      assertThat(result.p99()).isGreaterThan(100_000);
    }
  }

  @Test
  void tooFewTokensAreReported() throws IOException {
    try (StallingServer server = new StallingServer(1_000)) {
      assertThat(run(server.address().http(), 100).outOfTokens()).isTrue();
    }
  }

  private WrkResult run(URI server, int tokens) throws IOException {
    Path request = folder.resolve("request");
    Files.writeString(request, LoadOperation.ibmMqLogout().request().text(server));
    for (int thread = 1; thread <= Wrk.THREADS; thread++) {
      Files.write(folder.resolve("tokens." + thread), Collections.nCopies(tokens, "abc"));
    }
    return Wrk.in(folder).run(server, request, folder.resolve("tokens"), 2);
  }
}
