package dev.signoff.server.redis;

import dev.signoff.server.session.SecretHash;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;

/** Names of keys in Redis. */
final class RedisKeys {
  private static final String PREFIX = "signoff:";

  /** Key of the store generation, which is set once and lost with all other data. */
  static final String GENERATION = PREFIX + "generation";

  private static final SecureRandom RANDOM = new SecureRandom();

  private RedisKeys() {}

  /** Returns a random number for a new generation. */
  static String newGeneration() {
    return Long.toString(RANDOM.nextLong());
  }

  static String of(SecretHash hash) {
    byte[] bytes =
        ByteBuffer.allocate(4 * Long.BYTES)
            .putLong(hash.a())
            .putLong(hash.b())
            .putLong(hash.c())
            .putLong(hash.d())
            .array();
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
