package dev.signoff.server.redis;

import dev.signoff.server.session.SecretHash;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;

/** The names of what is kept. */
final class RedisKeys {
  private static final String PREFIX = "signoff:";

  /** Holds a number that is set once, and lost with everything else. */
  static final String LIFE = PREFIX + "life";

  private static final SecureRandom RANDOM = new SecureRandom();

  private RedisKeys() {}

  /** What to call a life that begins; another one each time. */
  static String newLife() {
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
