package dev.signoff.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResponseCookieTest {
  private static final ResponseCookie COOKIE =
      ResponseCookie.session("name", "va+/lue==", "Strict");

  @Test
  void aSessionCookieIsWrittenExactly() {
    assertThat(COOKIE.toHeader())
        .isEqualTo("name=va+/lue==; Path=/; Secure; HttpOnly; SameSite=Strict");
  }

  @Test
  void aDeletionHasTheSameNamePathAndAttributes() {
    assertThat(COOKIE.deletion().toHeader())
        .isEqualTo(
            "name=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0;"
                + " Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    assertThat(new ResponseCookie("a", "b", "/deep", false, null, false).deletion().toHeader())
        .isEqualTo("a=; Path=/deep; Secure; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
  }

  @Test
  void aCookieForScriptsIsNotHttpOnly() {
    assertThat(COOKIE.readableByScripts().withValue("x").toHeader())
        .isEqualTo("name=x; Path=/; Secure; SameSite=Strict");
  }

  @Test
  void toStringOmitsTheValue() {
    assertThat(COOKIE.toString()).isEqualTo("cookie name");
    assertThat(COOKIE.deletion().toString()).isEqualTo("deletion of cookie name");
  }
}
