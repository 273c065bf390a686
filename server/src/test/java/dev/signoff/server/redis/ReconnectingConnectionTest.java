package dev.signoff.server.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.RedisProcess;
import dev.signoff.server.testing.ServerLogCapture;
import dev.signoff.testkit.Polling;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReconnectingConnectionTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @RegisterExtension static final ServerLogCapture LOG = new ServerLogCapture();
  @RegisterExtension static final RedisProcess REDIS = RedisProcess.with();

  @Test
  void anUnexpectedErrorIsLoggedOnceAndTheConnectionIsTriedAgain() {
    ClientResources resources = RedisClientFactory.resources();
    FailingRedisClient client = new FailingRedisClient(resources);
    try (ReconnectingConnection link =
        new ReconnectingConnection(
            client, RedisAddress.of(REDIS.url()), Duration.ofMillis(500), Runnable::run)) {
      client.failuresLeft.set(3);
      REDIS.kill();
      REDIS.start();

      Polling.waitUntil("all attempts have failed", TIMEOUT, () -> client.failuresLeft.get() == 0);
      Polling.waitUntil("the connection is ready", TIMEOUT, link::isReady);
    } finally {
      var unused = client.shutdownAsync();
      var unusedToo = resources.shutdown();
    }
    assertThat(LOG.text().split("java.lang.IllegalStateException", -1)).as("once").hasSize(2);
    assertThat(LOG.text()).doesNotContain("unexpected failure");
  }

  /** Redis client whose next attempts to connect throw an unexpected exception. */
  private static final class FailingRedisClient extends RedisClient {
    final AtomicInteger failuresLeft = new AtomicInteger();

    FailingRedisClient(ClientResources resources) {
      super(resources, new RedisURI());
      setOptions(ClientOptions.builder().autoReconnect(false).build());
    }

    @Override
    public StatefulRedisConnection<String, String> connect(RedisURI uri) {
      if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new IllegalStateException("unexpected failure");
      }
      return super.connect(uri);
    }
  }
}
