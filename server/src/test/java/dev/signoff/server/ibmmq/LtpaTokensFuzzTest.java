package dev.signoff.server.ibmmq;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class LtpaTokensFuzzTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final LtpaKey KEY = LtpaKey.of(new byte[LtpaKey.BYTES]);
  private static final LtpaTokenIssuer TOKENS =
      new LtpaTokenIssuer(
          KEY, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom(), Duration.ofHours(2));
  private static final Set<String> ISSUED =
      Stream.of("mqadmin", "jürgen", "", "a".repeat(300))
          .map(user -> new LtpaToken("00".repeat(16), user, NOW.plusSeconds(60), 0))
          .map(TOKENS::sign)
          .collect(Collectors.toSet());

  static Stream<byte[]> issued() {
    return ISSUED.stream()
        .flatMap(text -> Stream.of(text.getBytes(ISO_8859_1), Base64.getDecoder().decode(text)));
  }

  @MethodSource("issued")
  @FuzzTest
  void onlyATokenThatWasIssuedVerifies(byte[] input) {
    verifiesIfIssued(new String(input, ISO_8859_1));
    verifiesIfIssued(Base64.getEncoder().encodeToString(input));
    verifiesIfWellFormed(input);
  }

  private static void verifiesIfIssued(String text) {
    assertThat(TOKENS.verify(text).isPresent()).as(text).isEqualTo(ISSUED.contains(text));
  }

  /**
   * Checks a payload that is signed with the right key: nonsense is refused without an exception.
   */
  private static void verifiesIfWellFormed(byte[] payload) {
    byte[] mac = KEY.sign(payload);
    byte[] signed = Arrays.copyOf(payload, payload.length + mac.length);
    System.arraycopy(mac, 0, signed, payload.length, mac.length);
    String text = Base64.getEncoder().encodeToString(signed);

    Optional<LtpaToken> token = TOKENS.verify(text);

    boolean whole = payload.length >= 33 && payload[0] == 2 && text.length() <= 2048;
    assertThat(token.isPresent())
        .as(text)
        .isEqualTo(whole && ByteBuffer.wrap(payload).getLong(25) > NOW.toEpochMilli());
  }
}
