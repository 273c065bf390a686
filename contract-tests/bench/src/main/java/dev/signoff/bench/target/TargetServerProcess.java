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

/** A server in a process of its own. Not thread safe. */
public final class TargetServerProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 15;

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
   * Starts a server of {@link TargetServerMain}, with the JVM flags that all have.
   *
   * @param name which one
   * @param logs the folder for what it says on standard error
   * @return the server, listening
   */
  public static TargetServerProcess start(String name, Path logs) {
    return start(name, logs, TargetServerMain.class.getName(), List.of(name));
  }

  /**
   * Starts any class that holds a {@link TargetServerProtocol}.
   *
   * @param name what to call it
   * @param logs the folder for what it says on standard error
   * @param mainClass the class
   * @param args its arguments
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

  /** {@return where it listens} */
  public ServerUrls address() {
    return address;
  }

  /** {@return what it has used so far} */
  public ServerStats stats() {
    return ask("stats", ServerStats.class);
  }

  /**
   * Starts sessions.
   *
   * @param vendor whose
   * @param count how many
   * @param file gets their tokens, one a line
   * @return what the server has used so far
   */
  public ServerStats fill(String vendor, int count, Path file) {
    return ask("fill " + vendor + " " + count + " " + file, ServerStats.class);
  }

  /** Ends it, by force if it does not end by itself. */
  @Override
  public void close() {
    try {
      in.close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private <T> T ask(String question, Class<T> type) {
    try {
      in.write(question);
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
    String message = "The server " + name + " has ended unexpectedly. What it said is in " + log;
    return e == null ? new MeasurementException(message) : new MeasurementException(message, e);
  }
}
