package dev.signoff.bench.sdk;

import dev.signoff.bench.MeasurementException;
import dev.signoff.bench.target.TargetServerProcess;
import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Counter of the threads that the SDK starts in this process. */
final class SdkThreadCounter {
  private final TargetServerProcess server;
  private final String userId;
  private final Path tokens;

  SdkThreadCounter(TargetServerProcess server, String userId, Path tokens) {
    this.server = server;
    this.userId = userId;
    this.tokens = tokens;
  }

  /** Returns the number of new selector threads for clients that each log out once. */
  long selectorsOf(int clients) {
    List<String> some = open(clients);
    List<RocketChatClient> all = new ArrayList<>();
    long before = selectors();
    for (String token : some) {
      RocketChatClient client = RocketChatClient.at(server.address().http());
      client.resume(userId, SessionToken.of(token)).logOut();
      all.add(client);
    }
    long started = selectors() - before;
    all.forEach(RocketChatClient::close);
    return started;
  }

  /** Returns the peak of additional threads during concurrent logouts with one client. */
  int startedFor(int logouts) {
    List<String> some = open(logouts);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    try (RocketChatClient client = RocketChatClient.at(server.address().http())) {
      threads.resetPeakThreadCount();
      int before = threads.getThreadCount();
      List<CompletableFuture<LogOutResult>> all =
          some.stream()
              .map(token -> client.resume(userId, SessionToken.of(token)).logOutAsync())
              .toList();
      long ended =
          all.stream()
              .map(CompletableFuture::join)
              .filter(LogOutResult.LoggedOut.class::isInstance)
              .count();
      if (ended != logouts) {
        throw new MeasurementException("Only " + ended + " of " + logouts + " logouts succeeded.");
      }
      return threads.getPeakThreadCount() - before;
    }
  }

  private List<String> open(int count) {
    server.fill("rocket-chat", count, tokens);
    try {
      return Files.readAllLines(tokens);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long selectors() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().endsWith("SelectorManager"))
        .count();
  }
}
