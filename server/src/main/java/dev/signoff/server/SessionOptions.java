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

/** Command-line options for the session store and for the data that nodes share. */
final class SessionOptions {
  @Option(
      names = "--sessions",
      paramLabel = "memory|redis://HOST:PORT",
      defaultValue = "${env:SIGNOFF_SESSIONS:-memory}",
      converter = CommandLineConverters.RedisAddressConverter.class,
      description =
          "Session store: memory, or a Redis or Valkey that several nodes share, with rediss for"
              + " TLS. Default: memory. [SIGNOFF_SESSIONS]")
  private @Nullable RedisAddress redis;

  @Option(
      names = "--sessions-password",
      paramLabel = "PASSWORD",
      arity = "0..1",
      interactive = true,
      defaultValue = "${env:SIGNOFF_SESSIONS_PASSWORD:-" + CommandLine.Option.NULL_VALUE + "}",
      description =
          "Password of Redis; prompted for if no value follows. Prefer SIGNOFF_SESSIONS_PASSWORD,"
              + " which other users of this machine cannot see.")
  private char @Nullable [] password;

  @Option(
      names = "--sessions-timeout",
      paramLabel = "MILLISECONDS",
      defaultValue = "${env:SIGNOFF_SESSIONS_TIMEOUT:-1000}",
      description =
          "Timeout for each Redis command. Default: 1000." + " [SIGNOFF_SESSIONS_TIMEOUT]")
  private int timeoutMillis;

  @Option(
      names = "--ltpa-key",
      paramLabel = "FILE",
      defaultValue = "${env:SIGNOFF_LTPA_KEY:-" + CommandLine.Option.NULL_VALUE + "}",
      description =
          "File with the key that signs LTPA tokens, 32 bytes as base64; the same on every node."
              + " Default: one that is created at the first start and kept in --data."
              + " [SIGNOFF_LTPA_KEY]")
  private @Nullable Path ltpaKey;

  /** Connects to Redis, if sessions are kept there. */
  Optional<SessionStore> store() {
    if (timeoutMillis < 1) {
      throw new IllegalArgumentException(
          "--sessions-timeout must be 1 millisecond or more, not " + timeoutMillis + ".");
    }
    return Optional.ofNullable(redis)
        .map(address -> password == null ? address : address.withPassword(password))
        .map(address -> RedisSessionStore.at(address, Duration.ofMillis(timeoutMillis)));
  }

  LtpaKey ltpaKey(DataDirectory data) {
    return ltpaKey == null ? data.ltpaKey() : DataDirectory.readLtpaKey(ltpaKey);
  }
}
