package dev.signoff.bench.subject;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.bench.CannotMeasure;
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
public final class ServerProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 15;

  private final String name;
  private final Path log;
  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;
  private final Address address;

  private ServerProcess(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.address = read(Address.class);
  }

  /**
   * Starts a server of {@link Main}, with the JVM flags that all have.
   *
   * @param name which one
   * @param logs the folder for what it says on standard error
   * @return the server, listening
   */
  public static ServerProcess start(String name, Path logs) {
    return start(name, logs, Main.class.getName(), List.of(name));
  }

  /**
   * Starts any class that holds a {@link Conversation}.
   *
   * @param name what to call it
   * @param logs the folder for what it says on standard error
   * @param mainClass the class
   * @param args its arguments
   * @return the server, listening
   */
  public static ServerProcess start(String name, Path logs, String mainClass, List<String> args) {
    Path log = logs.resolve(name + ".log");
    List<String> command = new ArrayList<>(Jvm.command(Jvm.SERVER_FLAGS, mainClass));
    command.addAll(args);
    try {
      Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
      return new ServerProcess(name, log, process);
    } catch (IOException e) {
      throw new CannotMeasure("The server " + name + " cannot be started: " + e.getMessage(), e);
    }
  }

  /** {@return where it listens} */
  public Address address() {
    return address;
  }

  /** {@return what it has used so far} */
  public Stats stats() {
    return ask("stats", Stats.class);
  }

  /**
   * Starts sessions.
   *
   * @param vendor whose
   * @param count how many
   * @param file gets their tokens, one a line
   * @return what the server has used so far
   */
  public Stats fill(String vendor, int count, Path file) {
    return ask("fill " + vendor + " " + count + " " + file, Stats.class);
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

  private CannotMeasure ended(@Nullable IOException e) {
    process.destroyForcibly();
    String message = "The server " + name + " has ended unexpectedly. What it said is in " + log;
    return e == null ? new CannotMeasure(message) : new CannotMeasure(message, e);
  }
}
