package dev.signoff.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
  private static final String MQADMIN =
      "$2b$06$NUfuNOovj2LyWfevsIczFumSKEypFkIALgXBTWB1qXdC5mSHTNDVu";

  @Test
  void aPasswordMatchesItsHashAndNoOther() {
    PasswordHash hash = PasswordHash.of("pässword");

    assertThat(hash.matches("pässword")).isTrue();
    assertThat(hash.matches("password")).isFalse();
    assertThat(hash.matches("")).isFalse();
    assertThat(hash.text()).startsWith("$2b$10$").isNotEqualTo(PasswordHash.of("pässword").text());
    assertThat(hash.toString()).isEqualTo("PasswordHash[***]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2a", "2b", "2y"})
  void everyBcryptVersionIsRead(String version) {
    assertThat(PasswordHash.parse(MQADMIN.replace("2b", version)).matches("mqadmin")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mqadmin",
        "$2b$06$tooShort",
        "$2x$06$NUfuNOovj2LyWfevsIczFumSKEypFkIALgXBTWB1qXdC5mSHTNDVu",
        "$2b$03$NUfuNOovj2LyWfevsIczFumSKEypFkIALgXBTWB1qXdC5mSHTNDVu",
        "$2b$15$NUfuNOovj2LyWfevsIczFumSKEypFkIALgXBTWB1qXdC5mSHTNDVu",
        "$2b$06$NUfuNOovj2LyWfevsIczFumSKEypFkIALgXBTWB1qXdC5mSHTNDVu\n"
      })
  void anUnusableHashIsRefusedWithoutQuotingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PasswordHash.parse(text))
        .withMessageNotContaining("NUfu");
  }

  @Test
  void aPasswordThatBcryptCannotHashIsRefused() {
    for (String password : new String[] {"", "x".repeat(73), "ü".repeat(37), "a\0b"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PasswordHash.of(password))
          .withMessage("must have 1 to 72 bytes and no NUL");
    }
    assertThat(PasswordHash.of("x".repeat(72)).matches("x".repeat(73))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mqadmin\0", "mqadmin\0mqadmin", "mqadmin\0mqadmin\0mqadmin"})
  void aRepetitionAfterANulIsAnotherPassword(String password) {
    assertThat(PasswordHash.parse(MQADMIN).matches(password)).isFalse();
  }
}
