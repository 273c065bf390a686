package dev.signoff.server.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 hash of a secret, used as the key in a store. So the store reveals no token, and the
 * timing of a look-up does not depend on how much of a guessed token is right.
 *
 * @param a the first eight bytes
 * @param b the second eight bytes
 * @param c the third eight bytes
 * @param d the last eight bytes
 */
public record SecretHash(long a, long b, long c, long d) {
  private static final MessageDigest SHA_256 = sha256();

  /**
   * Hashes a secret.
   *
   * @param purpose the purpose; the same secret has different hashes for different purposes
   * @param secret the secret
   * @return its hash
   */
  public static SecretHash of(String purpose, String secret) {
    MessageDigest sha256 = copyOfSha256();
    sha256.update(purpose.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) 0);
    ByteBuffer digest = ByteBuffer.wrap(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
    return new SecretHash(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
  }

  /** Returns a new digest. Cloning one is several times as fast as a look-up. */
  private static MessageDigest copyOfSha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      return sha256();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform supports SHA-256", e);
    }
  }
}
