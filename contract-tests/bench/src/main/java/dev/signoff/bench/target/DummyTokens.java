package dev.signoff.bench.target;

import java.security.SecureRandom;
import java.util.Base64;

/** Random tokens for servers that ignore them. They are as long as IBM MQ's, for equal requests. */
final class DummyTokens {
  private static final int BYTES = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  private DummyTokens() {}

  static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
