package dev.signoff.server.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lettuce.core.RedisURI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  @Test
  void hasAllPartsOfTheUrl() {
    RedisURI uri =
        RedisAddress.of("rediss://alice:p%40ss%2Bword+@redis.example:7000/3").uri(TIMEOUT);

    assertThat(uri.getHost()).isEqualTo("redis.example");
    assertThat(uri.getPort()).isEqualTo(7000);
    assertThat(uri.getDatabase()).isEqualTo(3);
    assertThat(uri.isSsl()).isTrue();
    assertThat(uri.isVerifyPeer()).isTrue();
    assertThat(uri.getTimeout()).isEqualTo(TIMEOUT);
    assertThat(credentials(uri)).isEqualTo("alice p@ss+word+");
  }

  @Test
  void hasDefaultsForTheRest() {
    RedisURI uri = RedisAddress.of("redis://[::1]").uri(TIMEOUT);

    assertThat(uri.getHost()).isEqualTo("::1");
    assertThat(uri.getPort()).isEqualTo(6379);
    assertThat(uri.getDatabase()).isZero();
    assertThat(uri.isSsl()).isFalse();
  }

  @Test
  void anotherPasswordReplacesTheOneOfTheUrl() {
    RedisAddress address = RedisAddress.of("redis://alice:wrong@host");

    assertThat(credentials(address.withPassword("right".toCharArray()).uri(TIMEOUT)))
        .isEqualTo("alice right");
  }

  @Test
  void toStringHasOnlyHostAndPort() {
    assertThat(RedisAddress.of("redis://alice:secret@host/1")).hasToString("host:6379");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "http://:secret@host",
        "redis://:secret@",
        "redis://:sec ret@host",
        "redis://:secret@host/name",
        "redis://:secret@host?db=1",
        "redis:host:secret"
      })
  void anInvalidAddressIsNotRepeated(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedisAddress.of(text))
        .withMessageContaining("redis://host:6379")
        .withMessageNotContaining("secret")
        .withNoCause();
  }

  private static String credentials(RedisURI uri) {
    var credentials = uri.getCredentialsProvider().resolveCredentials().block();
    return credentials.getUsername() + " " + new String(credentials.getPassword());
  }
}
