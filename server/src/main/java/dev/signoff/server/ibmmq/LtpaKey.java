package dev.signoff.server.ibmmq;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Key that signs LTPA tokens. Every node with the same key can verify a token. Immutable; {@link
 * #toString} does not contain the key.
 */
public final class LtpaKey {
  /** Length of a key in bytes. */
  public static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey key;
  private final Mac mac;

  private LtpaKey(byte[] bytes) {
    key = new SecretKeySpec(bytes, ALGORITHM);
    mac = mac(key);
  }

  /**
   * Creates a key from bytes.
   *
   * @param bytes the key, {@value #BYTES} bytes
   * @return the key
   * @throws IllegalArgumentException if the number of bytes is wrong
   */
  public static LtpaKey of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(
          "an LTPA key has " + BYTES + " bytes, not " + bytes.length);
    }
    return new LtpaKey(bytes);
  }

  /**
   * Creates a random key.
   *
   * @param random the source of randomness
   * @return the key
   */
  public static LtpaKey random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new LtpaKey(bytes);
  }

  byte[] sign(byte[] payload) {
    return copyOfMac().doFinal(payload);
  }

  /** Returns a new MAC. Cloning one is several times as fast as a look-up and setting the key. */
  private Mac copyOfMac() {
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException e) {
      return mac(key);
    }
  }

  private static Mac mac(SecretKey key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform supports " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "LtpaKey[***]";
  }
}
