package dev.signoff.bench.sdk;

import dev.signoff.bench.MeasurementException;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** JMH benchmark of one logout; each invocation ends another session. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LogoutBenchmark {
  /** Name of the client in {@link LogoutClients}. */
  @Param("sdk")
  @SuppressWarnings("NullAway.Init") // JMH sets it
  public String clientName;

  /** URL of the server. */
  @Param("")
  @SuppressWarnings("NullAway.Init") // JMH sets it
  public String server;

  /** Id of the sessions' user. */
  @Param("")
  @SuppressWarnings("NullAway.Init") // JMH sets it
  public String userId;

  /** Path of the file with the tokens, one a line. */
  @Param("")
  @SuppressWarnings("NullAway.Init") // JMH sets it
  public String tokens;

  @SuppressWarnings("NullAway.Init") // set before the first call
  private LogoutClient client;

  @SuppressWarnings("NullAway.Init") // set before the first call
  private BufferedReader lines;

  private int used;

  /** Creates the benchmark, for JMH. */
  public LogoutBenchmark() {}

  /**
   * Creates the client and opens the token file.
   *
   * @throws IOException if the token file cannot be read
   */
  @Setup
  public void open() throws IOException {
    client = LogoutClients.named(clientName, URI.create(server), userId);
    lines = Files.newBufferedReader(Path.of(tokens));
  }

  /**
   * Writes the number of sessions that should have ended, for the bench.
   *
   * @throws IOException if it cannot be written
   */
  @TearDown
  public void close() throws IOException {
    lines.close();
    Files.writeString(usedOf(tokens), Integer.toString(used));
  }

  /**
   * Logs out.
   *
   * @throws IOException if the server does not answer
   * @throws InterruptedException if JMH stops the benchmark
   */
  @Benchmark
  public void logOut() throws IOException, InterruptedException {
    String token = lines.readLine();
    if (token == null) {
      throw new MeasurementException("There were too few sessions for " + clientName + ".");
    }
    client.logOut(token);
    used++;
  }

  static Path usedOf(String tokens) {
    return Path.of(tokens + ".used");
  }
}
