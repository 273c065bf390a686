package dev.signoff.server.redis;

import dev.signoff.server.session.SecretHash;
import dev.signoff.server.session.SessionStore;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Session store in Redis 6.2 or later, or in Valkey, which several nodes can share. Each operation
 * is one command over one connection and fails after the timeout; {@link #generation} is two
 * commands. Redis itself removes expired entries.
 */
public final class RedisSessionStore implements SessionStore, AutoCloseable {
  private final ClientResources resources;
  private final RedisClient client;
  private final CallbackExecutor callbacks = new CallbackExecutor();
  private final ReconnectingConnection connection;

  private RedisSessionStore(RedisAddress address, Duration timeout) {
    resources = RedisClientFactory.resources();
    client = RedisClientFactory.of(resources);
    try {
      connection = new ReconnectingConnection(client, address, timeout, callbacks);
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
  }

  /**
   * Connects to Redis.
   *
   * @param address the address of Redis
   * @param timeout the timeout of each command
   * @return the store, to be closed by the caller
   * @throws UnusableRedisException if Redis is unreachable or does not accept writes
   */
  public static RedisSessionStore at(RedisAddress address, Duration timeout) {
    try {
      RedisSessionStore store = new RedisSessionStore(address, timeout);
      DurabilityCheck.check(store.connection, address.toString());
      return store;
    } catch (RedisException e) {
      throw new UnusableRedisException(
          "Redis at "
              + address
              + " cannot keep the sessions: "
              + RedisFailure.of(e)
              + ". Start it, or give another address with --sessions.",
          e);
    }
  }

  @Override
  public CompletionStage<Void> put(SecretHash key, String value, Instant expires) {
    SetArgs args = SetArgs.Builder.pxAt(expires);
    return connection.send(redis -> redis.set(RedisKeys.of(key), value, args)).thenAccept(ok -> {});
  }

  @Override
  public CompletionStage<Void> open(
      SecretHash key, String value, Instant expires, SecretHash owner, int max) {
    String expiry = String.valueOf(expires.toEpochMilli());
    return connection
        .send(
            redis ->
                redis.<Long>eval(
                    RedisScripts.OPEN,
                    ScriptOutputType.INTEGER,
                    new String[] {RedisKeys.of(key), RedisKeys.of(owner)},
                    value,
                    expiry,
                    String.valueOf(max)))
        .thenAccept(ended -> {});
  }

  @Override
  public CompletionStage<Optional<String>> get(SecretHash key) {
    return connection.send(redis -> redis.get(RedisKeys.of(key))).thenApply(Optional::ofNullable);
  }

  @Override
  public CompletionStage<Boolean> remove(SecretHash key) {
    return connection.send(redis -> redis.del(RedisKeys.of(key))).thenApply(removed -> removed > 0);
  }

  @Override
  public CompletionStage<Long> count(SecretHash key, Duration window) {
    return connection.send(
        redis ->
            redis.eval(
                RedisScripts.COUNT,
                ScriptOutputType.INTEGER,
                new String[] {RedisKeys.of(key)},
                String.valueOf(window.toMillis())));
  }

  @Override
  public CompletionStage<Long> generation() {
    return connection
        .send(
            redis ->
                redis.set(RedisKeys.GENERATION, RedisKeys.newGeneration(), SetArgs.Builder.nx()))
        .thenCompose(set -> connection.send(redis -> redis.get(RedisKeys.GENERATION)))
        .thenApply(Long::valueOf);
  }

  @Override
  public CompletionStage<Boolean> isAbsentSince(SecretHash key, long generation) {
    return connection
        .send(redis -> redis.mget(RedisKeys.GENERATION, RedisKeys.of(key)))
        .thenApply(found -> isSameGeneration(generation, found.get(0)) && found.get(1).isEmpty());
  }

  @Override
  public boolean isReady() {
    return connection.isReady();
  }

  /** Disconnects; all pending commands fail. */
  @Override
  public void close() {
    connection.close();
    stop();
  }

  private void stop() {
    var unused = client.shutdownAsync();
    var unusedToo = resources.shutdown();
    callbacks.close();
  }

  private static boolean isSameGeneration(long generation, KeyValue<String, String> current) {
    return current.hasValue() && current.getValue().equals(Long.toString(generation));
  }
}
