package dev.signoff.server.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Single connection to Redis. It is never reconnected; {@link ReconnectingConnection} opens a new
 * one instead.
 */
final class RedisConnection implements AutoCloseable {
  private final StatefulRedisConnection<String, String> connection;
  private final CountDownLatch lost = new CountDownLatch(1);

  private RedisConnection(StatefulRedisConnection<String, String> connection) {
    this.connection = connection;
    connection.addListener(
        new RedisConnectionStateListener() {
          @Override
          public void onRedisDisconnected(RedisChannelHandler<?, ?> handler) {
            lost.countDown();
          }
        });
  }

  /**
   * Connects and blocks until the connection is open, at most for the timeouts of client and
   * address.
   */
  static RedisConnection open(RedisClient client, RedisURI uri) {
    return new RedisConnection(client.connect(uri));
  }

  /** Sets the timeout for all further commands. */
  void setTimeout(Duration timeout) {
    connection.setTimeout(timeout);
  }

  RedisAsyncCommands<String, String> commands() {
    return connection.async();
  }

  /**
   * Waits for the response to a write, and so for the responses to all earlier commands. Because it
   * writes, the probe fails on a replica and on a Redis that cannot write to its disk.
   *
   * @return whether Redis accepts new data; when its memory is full, it only accepts deletions
   */
  boolean probe() {
    try {
      connection.sync().set(RedisKeys.GENERATION, RedisKeys.newGeneration(), SetArgs.Builder.nx());
      return true;
    } catch (RedisCommandExecutionException e) {
      if (String.valueOf(e.getMessage()).startsWith("OOM ")) {
        return false;
      }
      throw e;
    }
  }

  /** Waits until the connection is lost, at most for the given time. */
  boolean isLostWithin(Duration max) throws InterruptedException {
    return lost.await(max.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Closes the connection; all pending commands fail. */
  @Override
  public void close() {
    var unused = connection.closeAsync();
  }
}
