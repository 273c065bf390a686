package dev.signoff.server.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one {@link RedisConnection} open. While there is none, every command fails at once; none is
 * ever sent twice, or later than it was asked for.
 */
final class ReconnectingConnection implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.signoff.server");
  private static final Duration BETWEEN_PROBES = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final RedisClient client;
  private final RedisURI uri;
  private final Duration timeout;
  private final String where;
  private final Executor answers;
  private final Thread keeper = new Thread(this::keep, "signoff-redis");
  private volatile @Nullable RedisConnection line;
  private volatile boolean isReady;
  private volatile boolean isClosed;
  private boolean hasToldUnforeseen;

  /** Opens the first line. */
  ReconnectingConnection(
      RedisClient client, RedisAddress address, Duration timeout, Executor answers) {
    this.client = client;
    this.timeout = timeout;
    uri = address.uri(RedisClientFactory.CONNECT);
    where = address.toString();
    this.answers = answers;
    line = open();
    keeper.setDaemon(true);
    keeper.start();
  }

  /** Sends a command; its answer comes on a thread of {@code answers}. */
  <T extends @Nullable Object> CompletionStage<T> send(
      Function<RedisAsyncCommands<String, String>, RedisFuture<T>> command) {
    RedisConnection open = line;
    if (open == null) {
      return CompletableFuture.failedStage(
          new RedisUnavailableException(new RedisException("not connected")));
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    var unused =
        command
            .apply(open.commands())
            .whenComplete((value, failure) -> answers.execute(() -> end(answer, value, failure)));
    return answer;
  }

  boolean isReady() {
    return isReady;
  }

  @Override
  public void close() {
    isClosed = true;
    keeper.interrupt();
  }

  private static <T extends @Nullable Object> void end(
      CompletableFuture<T> answer, T value, @Nullable Throwable failure) {
    if (failure == null) {
      answer.complete(value);
    } else {
      answer.completeExceptionally(new RedisUnavailableException(failure));
    }
  }

  private RedisConnection open() {
    RedisConnection opened = RedisConnection.open(client, uri);
    try {
      isReady = opened.probe();
      opened.setTimeout(timeout);
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private void keep() {
    Duration pause = FIRST_PAUSE;
    try {
      while (!isClosed) {
        try {
          watch(line == null ? reopen() : line);
          pause = FIRST_PAUSE;
        } catch (RuntimeException e) {
          tellOnceIfUnforeseen(e);
          Thread.sleep(pause.toMillis());
          pause = Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE));
        }
      }
    } catch (InterruptedException e) {
      // Closed.
    } finally {
      drop();
    }
  }

  private RedisConnection reopen() {
    RedisConnection opened = open();
    line = opened;
    LOG.log(Level.WARNING, () -> "Redis at " + where + " is back.");
    return opened;
  }

  /** Returns when the line is lost, or silent for too long. */
  private void watch(RedisConnection watched) throws InterruptedException {
    String reason = "it has hung up";
    try {
      while (!watched.isLostWithin(BETWEEN_PROBES)) {
        isReady = watched.probe();
      }
    } catch (RuntimeException e) {
      tellOnceIfUnforeseen(e);
      reason = RedisFailure.of(e);
    }
    drop();
    LOG.log(
        Level.WARNING,
        "Redis at "
            + where
            + " is of no use: "
            + reason
            + ". Until it is, requests that need it fail.");
  }

  /** By its class alone: nobody knows what it says. */
  private void tellOnceIfUnforeseen(RuntimeException failure) {
    if (!(failure instanceof RedisException) && !hasToldUnforeseen && !isClosed) {
      hasToldUnforeseen = true;
      String what = failure.getClass().getName();
      LOG.log(Level.WARNING, () -> "Redis at " + where + " is tried again after a " + what + ".");
    }
  }

  private void drop() {
    RedisConnection dropped = line;
    isReady = false;
    line = null;
    if (dropped != null) {
      dropped.close();
    }
  }
}
