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

/** Lettuce, set to fail soon rather than to try again, and to send many commands at once. */
final class RedisClientFactory {
  /** How many commands may await their answers; more fail at once. */
  private static final int MAX_UNDER_WAY = 20_000;

  /** Long, because a JVM that has just started is slow; nobody waits for it. */
  static final Duration CONNECT = Duration.ofSeconds(10);

  private static final int MAX_UNFLUSHED = 256;
  private static final int THREADS = 2;

  /** They tell the console what {@link ReconnectingConnection} says better. */
  private static final List<Logger> TALKATIVE =
      Stream.of("io.lettuce", "io.netty").map(Logger::getLogger).toList();

  private RedisClientFactory() {}

  static RedisClient of(ClientResources resources) {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
    RedisClient client = RedisClient.create(resources);
    client.setOptions(
        ClientOptions.builder()
            .autoReconnect(false)
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .requestQueueSize(MAX_UNDER_WAY)
            .timeoutOptions(TimeoutOptions.enabled())
            .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).keepAlive(true).build())
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
