package dev.signoff.server.ibmmq;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Issuer and verifier of LTPA tokens. A token is self-contained: version, id, store generation,
 * expiry and user, followed by an HMAC over all of it, encoded as base64. Thread safe.
 */
public final class LtpaTokenIssuer {
  private static final byte VERSION = 2;
  private static final int ID_BYTES = 16;
  private static final int MAC_BYTES = 32;
  private static final int MAX_CHARACTERS = 2048;

  private final LtpaKey key;
  private final Clock clock;
  private final SecureRandom random;
  private final Duration lifetime;

  /**
   * Creates an issuer.
   *
   * @param key the key that signs the tokens
   * @param clock the clock
   * @param random the source of randomness for ids
   * @param lifetime the lifetime of a token
   */
  public LtpaTokenIssuer(LtpaKey key, Clock clock, SecureRandom random, Duration lifetime) {
    this.key = key;
    this.clock = clock;
    this.random = random;
    this.lifetime = lifetime;
  }

  /**
   * Issues a token.
   *
   * @param user the user name
   * @param storeGeneration the generation of the store that will record its logout; 0 if logouts
   *     are not tracked
   * @return the new token
   */
  public LtpaToken issue(String user, long storeGeneration) {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return new LtpaToken(
        HexFormat.of().formatHex(id), user, clock.instant().plus(lifetime), storeGeneration);
  }

  /**
   * Signs and encodes a token for the cookie.
   *
   * @param token the token
   * @return the value of the cookie
   */
  public String sign(LtpaToken token) {
    byte[] user = token.user().getBytes(StandardCharsets.UTF_8);
    byte[] payload =
        ByteBuffer.allocate(1 + ID_BYTES + 2 * Long.BYTES + user.length)
            .put(VERSION)
            .put(HexFormat.of().parseHex(token.id()))
            .putLong(token.storeGeneration())
            .putLong(token.expires().toEpochMilli())
            .put(user)
            .array();
    byte[] signed = Arrays.copyOf(payload, payload.length + MAC_BYTES);
    System.arraycopy(key.sign(payload), 0, signed, payload.length, MAC_BYTES);
    return Base64.getEncoder().encodeToString(signed);
  }

  Optional<LtpaToken> verify(String text) {
    if (text.length() > MAX_CHARACTERS) {
      return Optional.empty();
    }
    return decode(text).flatMap(this::verify).filter(t -> clock.instant().isBefore(t.expires()));
  }

  /** Decodes base64. Several texts decode to the same bytes; only the canonical one is accepted. */
  private static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return Base64.getEncoder().encodeToString(bytes).equals(text)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<LtpaToken> verify(byte[] token) {
    int length = token.length - MAC_BYTES;
    if (length < 1) {
      return Optional.empty();
    }
    byte[] payload = Arrays.copyOf(token, length);
    byte[] mac = Arrays.copyOfRange(token, length, token.length);
    return MessageDigest.isEqual(mac, key.sign(payload)) ? parse(payload) : Optional.empty();
  }

  private static Optional<LtpaToken> parse(byte[] payload) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(payload);
      if (buffer.get() != VERSION) {
        return Optional.empty();
      }
      byte[] id = new byte[ID_BYTES];
      buffer.get(id);
      long storeGeneration = buffer.getLong();
      Instant expires = Instant.ofEpochMilli(buffer.getLong());
      String user = StandardCharsets.UTF_8.decode(buffer).toString();
      return Optional.of(
          new LtpaToken(HexFormat.of().formatHex(id), user, expires, storeGeneration));
    } catch (BufferUnderflowException e) {
      return Optional.empty();
    }
  }
}
