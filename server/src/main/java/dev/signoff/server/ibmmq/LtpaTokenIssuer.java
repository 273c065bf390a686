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
 * Issues and verifies LTPA tokens. A token is self-contained: version, id, life of the store,
 * expiry and user, then an HMAC over all of it, as raw base64. Thread safe.
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
   * @param key signs the tokens
   * @param clock tells the time
   * @param random the source of ids
   * @param lifetime how long a token is valid
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
   * @param user whose session it is
   * @param life the life of the store that will remember its logout; 0 if none will
   * @return the new token
   */
  public LtpaToken issue(String user, long life) {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return new LtpaToken(HexFormat.of().formatHex(id), user, clock.instant().plus(lifetime), life);
  }

  /**
   * Writes a token as the cookie carries it.
   *
   * @param token the token
   * @return its text
   */
  public String sign(LtpaToken token) {
    byte[] user = token.user().getBytes(StandardCharsets.UTF_8);
    byte[] payload =
        ByteBuffer.allocate(1 + ID_BYTES + 2 * Long.BYTES + user.length)
            .put(VERSION)
            .put(HexFormat.of().parseHex(token.id()))
            .putLong(token.life())
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

  /** Base64 has several spellings of the same bytes; only the one that was issued counts. */
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
      long life = buffer.getLong();
      Instant expires = Instant.ofEpochMilli(buffer.getLong());
      String user = StandardCharsets.UTF_8.decode(buffer).toString();
      return Optional.of(new LtpaToken(HexFormat.of().formatHex(id), user, expires, life));
    } catch (BufferUnderflowException e) {
      return Optional.empty();
    }
  }
}
