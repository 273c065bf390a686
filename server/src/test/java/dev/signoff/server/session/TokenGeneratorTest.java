package dev.signoff.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenGeneratorTest {
  private static final int MANY = 10_000;

  private final TokenGenerator tokens = new TokenGenerator(new SecureRandom());

  @Test
  void aTokenHas256Bits() {
    assertThat(Base64.getUrlDecoder().decode(tokens.next())).hasSize(32);
  }

  @Test
  void everyTokenIsDifferent() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      seen.add(tokens.next());
    }
    assertThat(seen).hasSize(MANY);
  }
}
