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
 * Connection to Redis that is replaced by a new one when it is lost. While there is none, every
 * command fails immediately. No command is sent twice or with a delay.
 */
final class ReconnectingConnection implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.signoff.server");
  private static final Duration PROBE_INTERVAL = Duration.ofSeconds(1);
  private static final Duration MIN_BACKOFF = Duration.ofMillis(50);
  private static final Duration MAX_BACKOFF = Duration.ofSeconds(1);

  private final RedisClient client;
  private final RedisURI uri;
  private final Duration timeout;
  private final String addressText;
  private final Executor callbacks;
  private final Thread monitor = new Thread(this::monitorUntilClosed, "signoff-redis");
  private volatile @Nullable RedisConnection connection;
  private volatile boolean isReady;
  private volatile boolean isClosed;
  private boolean hasLoggedUnexpected;

  /** Opens the first connection. */
  ReconnectingConnection(
      RedisClient client, RedisAddress address, Duration timeout, Executor callbacks) {
    this.client = client;
    this.timeout = timeout;
    uri = address.uri(RedisClientFactory.CONNECT_TIMEOUT);
    addressText = address.toString();
    this.callbacks = callbacks;
    connection = open();
    monitor.setDaemon(true);
    monitor.start();
  }

  /** Sends a command; the returned stage completes on a thread of {@code callbacks}. */
  <T extends @Nullable Object> CompletionStage<T> send(
      Function<RedisAsyncCommands<String, String>, RedisFuture<T>> command) {
    RedisConnection current = connection;
    if (current == null) {
      return CompletableFuture.failedStage(
          new RedisUnavailableException(new RedisException("not connected")));
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    var unused =
        command
            .apply(current.commands())
            .whenComplete(
                (value, failure) -> callbacks.execute(() -> complete(result, value, failure)));
    return result;
  }

  boolean isReady() {
    return isReady;
  }

  @Override
  public void close() {
    isClosed = true;
    monitor.interrupt();
  }

  private static <T extends @Nullable Object> void complete(
      CompletableFuture<T> result, T value, @Nullable Throwable failure) {
    if (failure == null) {
      result.complete(value);
    } else {
      result.completeExceptionally(new RedisUnavailableException(failure));
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

  private void monitorUntilClosed() {
    Duration backoff = MIN_BACKOFF;
    try {
      while (!isClosed) {
        try {
          waitUntilLost(connection == null ? reopen() : connection);
          backoff = MIN_BACKOFF;
        } catch (RuntimeException e) {
          logUnexpectedOnce(e);
          Thread.sleep(backoff.toMillis());
          backoff = Collections.min(List.of(backoff.multipliedBy(2), MAX_BACKOFF));
        }
      }
    } catch (InterruptedException e) {
      // closed
    } finally {
      drop();
    }
  }

  private RedisConnection reopen() {
    RedisConnection opened = open();
    connection = opened;
    LOG.log(Level.WARNING, () -> "Redis at " + addressText + " is available again.");
    return opened;
  }

  /** Returns when the connection is lost or does not respond in time. */
  private void waitUntilLost(RedisConnection opened) throws InterruptedException {
    String reason = "it closed the connection";
    try {
      while (!opened.isLostWithin(PROBE_INTERVAL)) {
        isReady = opened.probe();
      }
    } catch (RuntimeException e) {
      logUnexpectedOnce(e);
      reason = RedisFailure.of(e);
    }
    drop();
    LOG.log(
        Level.WARNING,
        "Redis at "
            + addressText
            + " is unavailable: "
            + reason
            + ". Requests that need it fail until it is available again.");
  }

  /**
   * Logs the first unexpected exception. Only its class is logged, because its message may contain
   * a secret.
   */
  private void logUnexpectedOnce(RuntimeException failure) {
    if (!(failure instanceof RedisException) && !hasLoggedUnexpected && !isClosed) {
      hasLoggedUnexpected = true;
      String exceptionName = failure.getClass().getName();
      LOG.log(
          Level.WARNING,
          () ->
              "Redis at "
                  + addressText
                  + " will be contacted again after an unexpected "
                  + exceptionName
                  + ".");
    }
  }

  private void drop() {
    RedisConnection dropped = connection;
    isReady = false;
    connection = null;
    if (dropped != null) {
      dropped.close();
    }
  }
}
