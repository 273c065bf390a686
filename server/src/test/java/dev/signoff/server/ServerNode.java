package dev.signoff.server;

import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.server.testing.RedisProcess;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Server node in a separate process. All nodes store their sessions in one Redis. */
final class ServerNode implements AutoCloseable {
  private final RedisProcess redis;
  private final IbmMqProfile release;
  private final Path folder;
  private volatile ServerProcess process;
  private volatile TestServer server;
  private volatile CompletableFuture<String> output;

  private ServerNode(RedisProcess redis, IbmMqProfile release, Path folder) {
    this.redis = redis;
    this.release = release;
    this.folder = folder;
    start();
  }

  /** Starts several nodes in parallel. */
  static List<ServerNode> start(int count, RedisProcess redis, IbmMqProfile release, Path folder) {
    List<CompletableFuture<ServerNode>> starting =
        IntStream.range(0, count)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> new ServerNode(redis, release, folder)))
            .toList();
    return starting.stream().map(CompletableFuture::join).toList();
  }

  /** Returns the client for this node's current process. */
  TestServer server() {
    return server;
  }

  int threads() throws IOException {
    return process.threads();
  }

  /** Starts the process, on other ports each time. */
  void start() {
    try {
      Path keystore = folder.resolve("keystore-" + hashCode());
      String password = TestServer.saveKeystore(keystore);
      Path accounts =
          Files.writeString(folder.resolve("accounts-" + hashCode()), TestAccounts.yaml());
      process =
          ServerProcess.start(
              Map.of("SIGNOFF_SESSIONS", redis.url(), "SIGNOFF_KEYSTORE_PASSWORD", password),
              "--https-port=0",
              "--http-port=0",
              "--keystore=" + keystore,
              "--accounts=" + accounts,
              "--data=" + folder,
              "--ibm-mq-release=" + release,
              "--ibm-mq-track-logged-out");
      List<String> lines = process.outputUntilReady();
      ServerProcess started = process;
      output =
          CompletableFuture.supplyAsync(started::remainingOutput, task -> new Thread(task).start());
      server =
          TestServer.connectTo(
              release,
              URI.create(ServerProcess.valueAfter(lines, "HTTPS")),
              URI.create(ServerProcess.valueAfter(lines, "HTTP ")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills the process with SIGKILL; returns its output since it was ready. */
  String kill() {
    process.close();
    return output.join();
  }

  @Override
  public void close() {
    process.close();
  }
}
