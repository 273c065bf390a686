package dev.signoff.server.ibmmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signoff.testkit.SettableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class LtpaTokensTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final LtpaKey KEY = LtpaKey.random(RANDOM);

  private final SettableClock clock = new SettableClock();
  private final LtpaTokenIssuer tokens = with(KEY);

  @Test
  void aTokenContainsTheSignedValues() {
    LtpaToken token = tokens.issue("jürgen/+=", 0);

    assertThat(tokens.verify(tokens.sign(token)))
        .hasValueSatisfying(
            read -> {
              assertThat(read.id()).isEqualTo(token.id());
              assertThat(read.user()).isEqualTo("jürgen/+=");
              assertThat(read.expires().toEpochMilli()).isEqualTo(token.expires().toEpochMilli());
            });
  }

  @Test
  void twoTokensOfOneUserDiffer() {
    assertThat(tokens.issue("a", 0).id()).isNotEqualTo(tokens.issue("a", 0).id());
  }

  @Test
  void everyFlippedBitIsRefused() {
    byte[] token = Base64.getDecoder().decode(tokens.sign(tokens.issue("mqadmin", 0)));
    for (int bit = 0; bit < token.length * 8; bit++) {
      byte[] flipped = token.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(tokens.verify(Base64.getEncoder().encodeToString(flipped)))
          .as("%s", bit)
          .isEmpty();
    }
  }

  @Test
  void everyChangedCharacterIsRefused() {
    String token = tokens.sign(tokens.issue("mqadmin", 0));
    String others = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_ \n";
    for (int i = 0; i < token.length(); i++) {
      for (int j = 0; j < others.length(); j++) {
        char other = others.charAt(j);
        if (other != token.charAt(i)) {
          String altered = token.substring(0, i) + other + token.substring(i + 1);
          assertThat(tokens.verify(altered)).as(altered).isEmpty();
        }
      }
    }
  }

  @Test
  void everyPrefixAndSuffixIsRefused() {
    String token = tokens.sign(tokens.issue("mqadmin", 0));
    for (int i = 0; i < token.length(); i++) {
      assertThat(tokens.verify(token.substring(0, i))).isEmpty();
      assertThat(i == 0 ? tokens.verify(token + token) : tokens.verify(token.substring(i)))
          .isEmpty();
    }
  }

  @Test
  void anotherKeyRefusesAndTheSameKeyElsewhereAccepts() {
    String token = tokens.sign(tokens.issue("mqadmin", 0));

    assertThat(with(LtpaKey.random(RANDOM)).verify(token)).isEmpty();
    assertThat(with(KEY).verify(token)).isPresent();
  }

  @Test
  void aTokenExpiresOnTheMillisecond() {
    String token = tokens.sign(tokens.issue("mqadmin", 0));
    clock.advance(Duration.ofHours(2).minusMillis(1));
    assertThat(tokens.verify(token)).isPresent();

    clock.advance(Duration.ofMillis(1));

    assertThat(tokens.verify(token)).isEmpty();
  }

  @Test
  void anEmptyPayloadUnderTheRightKeyIsRefused() {
    byte[] mac = KEY.sign(new byte[0]);
    assertThat(tokens.verify(Base64.getEncoder().encodeToString(mac))).isEmpty();
    byte[] oneByte = new byte[33];
    System.arraycopy(KEY.sign(new byte[] {1}), 0, oneByte, 1, 32);
    oneByte[0] = 1;
    assertThat(tokens.verify(Base64.getEncoder().encodeToString(oneByte))).isEmpty();
  }

  @Test
  void keysHaveAFixedLengthAndAreNotPrinted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LtpaKey.of(new byte[31]))
        .withMessageContaining("32 bytes, not 31");
    assertThat(KEY.toString()).isEqualTo("LtpaKey[***]");
  }

  private LtpaTokenIssuer with(LtpaKey key) {
    return new LtpaTokenIssuer(key, clock, RANDOM, Duration.ofHours(2));
  }
}
