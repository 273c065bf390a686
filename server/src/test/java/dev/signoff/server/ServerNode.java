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

/** One of many servers, in a process of its own; all keep their sessions in one Redis. */
final class ServerNode implements AutoCloseable {
  private final RedisProcess redis;
  private final IbmMqProfile release;
  private final Path folder;
  private volatile ServerProcess process;
  private volatile TestServer server;
  private volatile CompletableFuture<String> said;

  private ServerNode(RedisProcess redis, IbmMqProfile release, Path folder) {
    this.redis = redis;
    this.release = release;
    this.folder = folder;
    start();
  }

  /** Starts several at the same time. */
  static List<ServerNode> start(int count, RedisProcess redis, IbmMqProfile release, Path folder) {
    List<CompletableFuture<ServerNode>> starting =
        IntStream.range(0, count)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> new ServerNode(redis, release, folder)))
            .toList();
    return starting.stream().map(CompletableFuture::join).toList();
  }

  /** Where to send requests to, until it is killed. */
  TestServer server() {
    return server;
  }

  int threads() throws IOException {
    return process.threads();
  }

  /** Starts it again, on other ports. */
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
      List<String> lines = process.untilReady();
      ServerProcess talking = process;
      said = CompletableFuture.supplyAsync(talking::rest, task -> new Thread(task).start());
      server =
          TestServer.elsewhere(
              release,
              URI.create(ServerProcess.said(lines, "HTTPS")),
              URI.create(ServerProcess.said(lines, "HTTP ")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL. Tells what it has said since it was ready. */
  String kill() {
    process.close();
    return said.join();
  }

  @Override
  public void close() {
    process.close();
  }
}
