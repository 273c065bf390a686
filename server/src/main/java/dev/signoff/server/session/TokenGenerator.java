package dev.signoff.server.session;

import java.security.SecureRandom;
import java.util.Base64;

/** Generator of opaque tokens with 256 random bits, as 43 characters of base64url. Thread safe. */
public final class TokenGenerator {
  private static final int BYTES = 32;

  private final SecureRandom random;

  /**
   * Creates a generator.
   *
   * @param random the source of randomness
   */
  public TokenGenerator(SecureRandom random) {
    this.random = random;
  }

  /** {@return a new token} */
  public String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
