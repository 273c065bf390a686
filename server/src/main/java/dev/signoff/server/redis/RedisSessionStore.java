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
 * Remembers in Redis from 6.2 on, or Valkey, so that many nodes remember the same. Each operation
 * is one command over one connection, or fails within the timeout; {@link #life} is two. Expiry is
 * Redis' own.
 */
public final class RedisSessionStore implements SessionStore, AutoCloseable {
  private final ClientResources resources;
  private final RedisClient client;
  private final CallbackExecutor answers = new CallbackExecutor();
  private final ReconnectingConnection link;

  private RedisSessionStore(RedisAddress address, Duration timeout) {
    resources = RedisClientFactory.resources();
    client = RedisClientFactory.of(resources);
    try {
      link = new ReconnectingConnection(client, address, timeout, answers);
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
  }

  /**
   * Connects to Redis.
   *
   * @param address where it is
   * @param timeout how long to wait for each answer
   * @return the store, to be closed by the caller
   * @throws UnusableRedisException if it does not answer, or refuses to remember anything
   */
  public static RedisSessionStore at(RedisAddress address, Duration timeout) {
    try {
      RedisSessionStore store = new RedisSessionStore(address, timeout);
      DurabilityCheck.check(store.link, address.toString());
      return store;
    } catch (RedisException e) {
      throw new UnusableRedisException(
          "Redis at "
              + address
              + " cannot keep the sessions: "
              + RedisFailure.of(e)
              + ". Start it, or name another with --sessions.",
          e);
    }
  }

  @Override
  public CompletionStage<Void> put(SecretHash key, String value, Instant expires) {
    SetArgs args = SetArgs.Builder.pxAt(expires);
    return link.send(redis -> redis.set(RedisKeys.of(key), value, args)).thenAccept(ok -> {});
  }

  @Override
  public CompletionStage<Void> open(
      SecretHash key, String value, Instant expires, SecretHash owner, int most) {
    String until = String.valueOf(expires.toEpochMilli());
    return link.send(
            redis ->
                redis.<Long>eval(
                    RedisScripts.OPEN,
                    ScriptOutputType.INTEGER,
                    new String[] {RedisKeys.of(key), RedisKeys.of(owner)},
                    value,
                    until,
                    String.valueOf(most)))
        .thenAccept(ended -> {});
  }

  @Override
  public CompletionStage<Optional<String>> get(SecretHash key) {
    return link.send(redis -> redis.get(RedisKeys.of(key))).thenApply(Optional::ofNullable);
  }

  @Override
  public CompletionStage<Boolean> remove(SecretHash key) {
    return link.send(redis -> redis.del(RedisKeys.of(key))).thenApply(removed -> removed > 0);
  }

  @Override
  public CompletionStage<Long> count(SecretHash key, Duration window) {
    return link.send(
        redis ->
            redis.eval(
                RedisScripts.COUNT,
                ScriptOutputType.INTEGER,
                new String[] {RedisKeys.of(key)},
                String.valueOf(window.toMillis())));
  }

  @Override
  public CompletionStage<Long> life() {
    return link.send(redis -> redis.set(RedisKeys.LIFE, RedisKeys.newLife(), SetArgs.Builder.nx()))
        .thenCompose(set -> link.send(redis -> redis.get(RedisKeys.LIFE)))
        .thenApply(Long::valueOf);
  }

  @Override
  public CompletionStage<Boolean> lacks(SecretHash key, long life) {
    return link.send(redis -> redis.mget(RedisKeys.LIFE, RedisKeys.of(key)))
        .thenApply(found -> isIn(life, found.get(0)) && found.get(1).isEmpty());
  }

  @Override
  public boolean isReady() {
    return link.isReady();
  }

  /** Disconnects. What has no answer yet fails. */
  @Override
  public void close() {
    link.close();
    stop();
  }

  private void stop() {
    var unused = client.shutdownAsync();
    var unusedToo = resources.shutdown();
    answers.close();
  }

  private static boolean isIn(long life, KeyValue<String, String> now) {
    return now.hasValue() && now.getValue().equals(Long.toString(life));
  }
}
