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

/** What JMH measures: each call ends another session. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LogoutBenchmark {
  /** The name of the caller. */
  @Param("sdk")
  @SuppressWarnings("NullAway.Init") // JMH sets it
  public String caller;

  /** Where the server is. */
  @Param("")
  @SuppressWarnings("NullAway.Init") // JMH sets it
  public String server;

  /** Whose the sessions are. */
  @Param("")
  @SuppressWarnings("NullAway.Init") // JMH sets it
  public String userId;

  /** The file with the tokens, one a line. */
  @Param("")
  @SuppressWarnings("NullAway.Init") // JMH sets it
  public String tokens;

  @SuppressWarnings("NullAway.Init") // set before the first call
  private LogoutClient client;

  @SuppressWarnings("NullAway.Init") // set before the first call
  private BufferedReader lines;

  private int used;

  /** JMH creates one. */
  public LogoutBenchmark() {}

  /**
   * Readies the caller.
   *
   * @throws IOException if there are no tokens
   */
  @Setup
  public void open() throws IOException {
    client = LogoutClients.named(caller, URI.create(server), userId);
    lines = Files.newBufferedReader(Path.of(tokens));
  }

  /**
   * Tells the bench how many sessions should have ended.
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
   * @throws InterruptedException if JMH has had enough
   */
  @Benchmark
  public void logOut() throws IOException, InterruptedException {
    String token = lines.readLine();
    if (token == null) {
      throw new MeasurementException("There were too few sessions for " + caller + ".");
    }
    client.logOut(token);
    used++;
  }

  static Path usedOf(String tokens) {
    return Path.of(tokens + ".used");
  }
}
