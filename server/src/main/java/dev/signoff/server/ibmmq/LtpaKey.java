package dev.signoff.server.ibmmq;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that signs LTPA tokens. Any node that has it can verify a token. Immutable; {@link
 * #toString} tells nothing.
 */
public final class LtpaKey {
  /** How many bytes a key has. */
  public static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey key;
  private final Mac mac;

  private LtpaKey(byte[] bytes) {
    key = new SecretKeySpec(bytes, ALGORITHM);
    mac = mac(key);
  }

  /**
   * Makes a key of given bytes.
   *
   * @param bytes the key, {@value #BYTES} bytes
   * @return the key
   * @throws IllegalArgumentException if there are fewer or more bytes
   */
  public static LtpaKey of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(
          "an LTPA key has " + BYTES + " bytes, not " + bytes.length);
    }
    return new LtpaKey(bytes);
  }

  /**
   * Makes a new key.
   *
   * @param random the source of its bytes
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

  /** To copy one is several times as fast as to look one up and to set its key. */
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
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "LtpaKey[***]";
  }
}
