package dev.signoff.server.testing;

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
import java.net.InetAddress;
import java.net.ServerSocket;
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
 * A real Redis, or Valkey, in a process of its own and on a free port. It writes everything to its
 * disk before it answers.
 */
public final class RedisProcess implements BeforeAllCallback, AfterAllCallback, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final List<String> PROGRAMS = List.of("redis-server", "valkey-server");

  private final Path folder;
  private final int port;
  private final List<String> options;
  private final RedisClient client;
  private Process process;

  private RedisProcess(String password, List<String> options) {
    this.options = options;
    try {
      folder = Files.createTempDirectory("signoff-redis");
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }
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

  /** Starts one, with options of its own after those that every one has. */
  public static RedisProcess with(String... options) {
    return new RedisProcess("", List.of(options));
  }

  /** Starts one that asks for a password. */
  public static RedisProcess guardedBy(String password) {
    return new RedisProcess(password, List.of("--requirepass", password));
  }

  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /** Starts it again, with what is on its disk. */
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
    Polling.isTrue("Redis answers", PATIENCE, this::answers);
  }

  /** SIGKILL. */
  public void kill() {
    process.destroyForcibly();
    Polling.isTrue("Redis has ended", PATIENCE, () -> !process.isAlive());
  }

  /** SIGSTOP: connections stay open, and nothing answers. */
  public void hang() {
    signal("STOP");
  }

  /** SIGCONT. */
  public void goOn() {
    signal("CONT");
  }

  /** Asks it something, past the server. */
  public <T> T ask(Function<RedisCommands<String, String>, T> question) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return question.apply(connection.sync());
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
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new AssertionError("Redis ended with exit code " + process.exitValue());
    }
    try {
      return ask(RedisCommands::ping).equals("PONG");
    } catch (RedisException e) {
      return false;
    }
  }

  private void signal(String name) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
      if (!kill.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || kill.exitValue() != 0) {
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
        .orElseThrow(() -> new AssertionError("install redis-server, or valkey-server"));
  }
}
