package dev.signoff.bench.load;

import dev.signoff.bench.MeasurementException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** Load generator wrk, run as a process. */
public final class Wrk {
  /** Number of threads; each has its own file of tokens. */
  static final int THREADS = 2;

  /** Timeout of a response. */
  static final int LATE_SECONDS = 10;

  private static final int CONNECTIONS = 32;

  private final Path script;

  private Wrk(Path script) {
    this.script = script;
  }

  /**
   * Prepares wrk with its script.
   *
   * @param folder folder for the script
   * @return the load generator
   */
  public static Wrk in(Path folder) {
    Path script = folder.resolve("logouts.lua");
    try (InputStream text = Wrk.class.getResourceAsStream("logouts.lua")) {
      Files.copy(Objects.requireNonNull(text), script, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Wrk(script);
  }

  /** Sends requests as fast as the server answers them, over several connections. */
  WrkResult run(URI server, Path request, Path tokens, int seconds) {
    List<String> command =
        List.of(
            "wrk",
            "--threads=" + THREADS,
            "--connections=" + CONNECTIONS,
            "--duration=" + seconds + "s",
            "--timeout=" + LATE_SECONDS + "s",
            "--script=" + script,
            server.toString(),
            "--",
            request.toString(),
            tokens.toString());
    try {
      Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      wrk.waitFor();
      return WrkResult.parse(output);
    } catch (IOException e) {
      throw new MeasurementException("wrk cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MeasurementException("Interrupted.", e);
    }
  }
}
