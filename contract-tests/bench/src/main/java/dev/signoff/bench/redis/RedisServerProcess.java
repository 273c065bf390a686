package dev.signoff.bench.redis;

import dev.signoff.bench.MeasurementException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Redis process that writes every change to disk before it answers, as server nodes need it. */
final class RedisServerProcess implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int POLL_MILLIS = 20;

  private final Process process;
  private final int port;

  private RedisServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static RedisServerProcess start(Path folder) {
    try {
      int port = freePort();
      List<String> command =
          List.of(
              program(),
              "--port",
              String.valueOf(port),
              "--bind",
              "127.0.0.1",
              "--dir",
              Files.createDirectories(folder.resolve("redis")).toString(),
              "--appendonly",
              "yes",
              "--appendfsync",
              "always",
              "--save",
              "");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("redis.log").toFile())
              .start();
      RedisServerProcess redis = new RedisServerProcess(process, port);
      redis.awaitListening();
      return redis;
    } catch (IOException e) {
      throw new MeasurementException("Redis cannot be started: " + e.getMessage(), e);
    }
  }

  String address() {
    return "redis://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private void awaitListening() {
    long end = System.currentTimeMillis() + TIMEOUT_MILLIS;
    while (process.isAlive() && System.currentTimeMillis() < end) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        pause();
      }
    }
    close();
    throw new MeasurementException("Redis is not listening on port " + port + ".");
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MeasurementException("Interrupted while Redis started.", e);
    }
  }

  private static String program() {
    return Stream.of("valkey-server", "redis-server")
        .filter(RedisServerProcess::isOnThePath)
        .findFirst()
        .orElseThrow(
            () ->
                new MeasurementException(
                    "Neither valkey-server nor redis-server is on the PATH. Install one of them."));
  }

  private static boolean isOnThePath(String program) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(path.split(":", -1))
        .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
