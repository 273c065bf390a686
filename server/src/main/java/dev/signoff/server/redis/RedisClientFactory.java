package dev.signoff.server.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Factory of the Lettuce client. The client fails fast instead of retrying, and sends many commands
 * in one write.
 */
final class RedisClientFactory {
  /** Maximum number of pending commands; further ones fail immediately. */
  private static final int MAX_PENDING = 20_000;

  /**
   * Connect timeout. It is long because a JVM is slow just after its start; no request waits for
   * it.
   */
  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private static final int MAX_UNFLUSHED = 256;
  private static final int THREADS = 2;

  /**
   * Loggers that are silenced because {@link ReconnectingConnection} logs the same events more
   * clearly.
   */
  private static final List<Logger> SILENCED_LOGGERS =
      Stream.of("io.lettuce", "io.netty").map(Logger::getLogger).toList();

  private RedisClientFactory() {}

  static RedisClient of(ClientResources resources) {
    SILENCED_LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    RedisClient client = RedisClient.create(resources);
    client.setOptions(
        ClientOptions.builder()
            .autoReconnect(false)
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .requestQueueSize(MAX_PENDING)
            .timeoutOptions(TimeoutOptions.enabled())
            .socketOptions(
                SocketOptions.builder().connectTimeout(CONNECT_TIMEOUT).keepAlive(true).build())
            .protocolVersion(ProtocolVersion.RESP2)
            .maintNotificationsConfig(MaintNotificationsConfig.disabled())
            .build());
    return client;
  }

  static ClientResources resources() {
    return ClientResources.builder()
        .ioThreadPoolSize(THREADS)
        .computationThreadPoolSize(THREADS)
        .nettyCustomizer(
            new NettyCustomizer() {
              @Override
              public void afterChannelInitialized(Channel channel) {
                channel.pipeline().addFirst(new FlushConsolidationHandler(MAX_UNFLUSHED, true));
              }
            })
        .build();
  }
}
