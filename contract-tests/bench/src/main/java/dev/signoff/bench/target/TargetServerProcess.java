package dev.signoff.bench.target;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.bench.MeasurementException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Target server in a separate process. Not thread safe. */
public final class TargetServerProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TIMEOUT_SECONDS = 15;

  private final String name;
  private final Path log;
  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;
  private final ServerUrls address;

  private TargetServerProcess(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.address = read(ServerUrls.class);
  }

  /**
   * Starts a server of {@link TargetServerMain}, with the common JVM flags.
   *
   * @param name name of the server
   * @param logs folder for its standard error
   * @return the server, listening
   */
  public static TargetServerProcess start(String name, Path logs) {
    return start(name, logs, TargetServerMain.class.getName(), List.of(name));
  }

  /**
   * Starts any class that speaks the protocol of {@link TargetServerProtocol}.
   *
   * @param name name in messages
   * @param logs folder for its standard error
   * @param mainClass name of the class
   * @param args arguments of the class
   * @return the server, listening
   */
  public static TargetServerProcess start(
      String name, Path logs, String mainClass, List<String> args) {
    Path log = logs.resolve(name + ".log");
    List<String> command = new ArrayList<>(JvmCommand.command(JvmCommand.SERVER_FLAGS, mainClass));
    command.addAll(args);
    try {
      Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
      return new TargetServerProcess(name, log, process);
    } catch (IOException e) {
      throw new MeasurementException(
          "The server " + name + " cannot be started: " + e.getMessage(), e);
    }
  }

  /** {@return the URLs of the server} */
  public ServerUrls address() {
    return address;
  }

  /** {@return the statistics of the server since its start} */
  public ServerStats stats() {
    return execute("stats", ServerStats.class);
  }

  /**
   * Starts sessions.
   *
   * @param vendor vendor of the sessions
   * @param count number of sessions
   * @param file file for their tokens, one a line
   * @return the statistics of the server afterwards
   */
  public ServerStats fill(String vendor, int count, Path file) {
    return execute("fill " + vendor + " " + count + " " + file, ServerStats.class);
  }

  /** Ends the process, by force if it does not end by itself. */
  @Override
  public void close() {
    try {
      in.close();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private <T> T execute(String command, Class<T> type) {
    try {
      in.write(command);
      in.newLine();
      in.flush();
    } catch (IOException e) {
      throw ended(e);
    }
    return read(type);
  }

  private <T> T read(Class<T> type) {
    try {
      String line = out.readLine();
      if (line == null) {
        throw ended(null);
      }
      return JSON.readValue(line, type);
    } catch (IOException e) {
      throw ended(e);
    }
  }

  private MeasurementException ended(@Nullable IOException e) {
    process.destroyForcibly();
    String message = "The server " + name + " has ended unexpectedly. See its log: " + log;
    return e == null ? new MeasurementException(message) : new MeasurementException(message, e);
  }
}
