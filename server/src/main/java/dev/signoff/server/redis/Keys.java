package dev.signoff.server.redis;

import dev.signoff.server.session.Hash;
import java.nio.ByteBuffer;
import java.util.Base64;

/** The names of what is kept. */
final class Keys {
  private static final String PREFIX = "signoff:";

  /** Holds a number that nobody sets twice: with everything else it is lost, too. */
  static final String LIFE = PREFIX + "life";

  private Keys() {}

  static String of(Hash hash) {
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
