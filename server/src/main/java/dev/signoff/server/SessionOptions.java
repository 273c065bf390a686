package dev.signoff.server;

import dev.signoff.server.ibmmq.LtpaKey;
import dev.signoff.server.redis.RedisAddress;
import dev.signoff.server.redis.RedisSessionStore;
import dev.signoff.server.session.SessionStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What the command line says of where sessions are kept, and of what nodes share. */
final class SessionOptions {
  @Option(
      names = "--sessions",
      paramLabel = "memory|redis://HOST:PORT",
      defaultValue = "${env:SIGNOFF_SESSIONS:-memory}",
      converter = CommandLineConverters.RedisAddressConverter.class,
      description =
          "Where sessions are kept; many nodes share a Redis, or a Valkey, with rediss for TLS."
              + " Default: memory. [SIGNOFF_SESSIONS]")
  private @Nullable RedisAddress redis;

  @Option(
      names = "--sessions-password",
      paramLabel = "PASSWORD",
      arity = "0..1",
      interactive = true,
      defaultValue = "${env:SIGNOFF_SESSIONS_PASSWORD:-" + CommandLine.Option.NULL_VALUE + "}",
      description =
          "Redis' password; asked for if no value follows. Better given as"
              + " SIGNOFF_SESSIONS_PASSWORD, which other users of the machine cannot see.")
  private char @Nullable [] password;

  @Option(
      names = "--sessions-timeout",
      paramLabel = "MILLISECONDS",
      defaultValue = "${env:SIGNOFF_SESSIONS_TIMEOUT:-1000}",
      description =
          "How long to wait for Redis before a request fails. Default: 1000."
              + " [SIGNOFF_SESSIONS_TIMEOUT]")
  private int timeoutMillis;

  @Option(
      names = "--ltpa-key",
      paramLabel = "FILE",
      defaultValue = "${env:SIGNOFF_LTPA_KEY:-" + CommandLine.Option.NULL_VALUE + "}",
      description =
          "The key that signs LTPA tokens, 32 bytes as base64; the same on every node. Default: one"
              + " made at the first start and kept in --data. [SIGNOFF_LTPA_KEY]")
  private @Nullable Path ltpaKey;

  /** Connects to Redis, if the sessions are kept there. */
  Optional<SessionStore> store() {
    if (timeoutMillis < 1) {
      throw new IllegalArgumentException(
          "--sessions-timeout must be 1 millisecond or more, not " + timeoutMillis + ".");
    }
    return Optional.ofNullable(redis)
        .map(address -> password == null ? address : address.withPassword(password))
        .map(address -> RedisSessionStore.at(address, Duration.ofMillis(timeoutMillis)));
  }

  LtpaKey ltpaKey(DataDirectory kept) {
    return ltpaKey == null ? kept.ltpaKey() : DataDirectory.readLtpaKey(ltpaKey);
  }
}
