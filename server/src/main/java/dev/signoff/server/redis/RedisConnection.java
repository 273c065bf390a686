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
 * One connection, from its opening to its loss. It is never mended; {@link ReconnectingConnection}
 * opens another.
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

  /** Waits until it is there, no longer than the timeouts of client and address. */
  static RedisConnection open(RedisClient client, RedisURI uri) {
    return new RedisConnection(client.connect(uri));
  }

  /** From now on no answer is awaited for longer. */
  void setTimeout(Duration timeout) {
    connection.setTimeout(timeout);
  }

  RedisAsyncCommands<String, String> commands() {
    return connection.async();
  }

  /**
   * Waits for an answer, and so for everything that was asked before. It is a write, so a replica,
   * or a Redis that cannot write to its disk, does not pass.
   *
   * @return whether Redis remembers what is new; when its memory is full, it can only forget
   */
  boolean probe() {
    try {
      connection.sync().set(RedisKeys.LIFE, RedisKeys.newLife(), SetArgs.Builder.nx());
      return true;
    } catch (RedisCommandExecutionException e) {
      if (String.valueOf(e.getMessage()).startsWith("OOM ")) {
        return false;
      }
      throw e;
    }
  }

  /** Waits, but no longer than until it is lost. */
  boolean isLostWithin(Duration longest) throws InterruptedException {
    return lost.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Everything that has no answer yet fails. */
  @Override
  public void close() {
    var unused = connection.closeAsync();
  }
}
