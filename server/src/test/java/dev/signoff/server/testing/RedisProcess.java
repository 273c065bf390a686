package dev.signoff.server.testing;

import dev.signoff.testkit.Polling;
import dev.signoff.testkit.ReservedPort;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StaticCredentialsProvider;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Redis or Valkey server in a separate process on a free port. It writes every change to its
 * append-only file before it answers.
 */
public final class RedisProcess implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final List<String> PROGRAMS = List.of("redis-server", "valkey-server");

  private final Path folder;
  private final ReservedPort reserved = ReservedPort.reserve();
  private final int port = reserved.number();
  private final List<String> options;
  private final RedisClient client;
  private Process process;

  private RedisProcess(String password, List<String> options) {
    this.options = options;
    try {
      folder = Files.createTempDirectory("signoff-redis");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    RedisURI uri = RedisURI.create(url());
    if (!password.isEmpty()) {
      uri.setCredentialsProvider(
          new StaticCredentialsProvider(RedisCredentials.just(null, password)));
    }
    client = RedisClient.create(uri);
    start();
  }

  /** Starts a server with additional options. */
  public static RedisProcess with(String... options) {
    return new RedisProcess("", List.of(options));
  }

  /** Starts a server that requires a password. */
  public static RedisProcess withPassword(String password) {
    return new RedisProcess(password, List.of("--requirepass", password));
  }

  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /** Starts the server again with the data of its append-only file. */
  public void start() {
    List<String> command = new ArrayList<>(List.of(program(), "--port", String.valueOf(port)));
    command.addAll(List.of("--bind", "127.0.0.1", "--dir", folder.toString(), "--save", ""));
    command.addAll(List.of("--appendonly", "yes", "--appendfsync", "always"));
    command.addAll(options);
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Polling.waitUntil("Redis answers", TIMEOUT, this::responses);
  }

  /** Kills the process with SIGKILL. */
  public void kill() {
    process.destroyForcibly();
    Polling.waitUntil("Redis has ended", TIMEOUT, () -> !process.isAlive());
  }

  /** Suspends the process with SIGSTOP: connections stay open, but nothing is answered. */
  public void suspend() {
    signal("STOP");
  }

  /** Resumes the process with SIGCONT. */
  public void resume() {
    signal("CONT");
  }

  /** Executes a Redis command over a separate connection, not through the server under test. */
  public <T> T execute(Function<RedisCommands<String, String>, T> redisCommand) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return redisCommand.apply(connection.sync());
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {}

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    kill();
    client.shutdown();
    reserved.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean responses() {
    if (!process.isAlive()) {
      throw new AssertionError("Redis ended with exit code " + process.exitValue());
    }
    try {
      return execute(RedisCommands::ping).equals("PONG");
    } catch (RedisException e) {
      return false;
    }
  }

  private void signal(String name) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
      if (!kill.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS) || kill.exitValue() != 0) {
        throw new AssertionError("kill -" + name + " failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String program() {
    String[] path = System.getenv("PATH").split(File.pathSeparator, -1);
    return PROGRAMS.stream()
        .filter(name -> Stream.of(path).anyMatch(it -> Files.isExecutable(Path.of(it, name))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Install redis-server or valkey-server."));
  }
}
