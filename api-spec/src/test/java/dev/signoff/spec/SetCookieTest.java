package dev.signoff.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetCookieTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void aLineIsReadAsABrowserReadsIt() {
    SetCookie cookie = SetCookie.parse(" a = b==c ; PATH=/x;Secure ;; Path = /y").orElseThrow();

    assertThat(cookie.name()).isEqualTo("a");
    assertThat(cookie.value()).isEqualTo("b==c");
    assertThat(cookie.attribute("path")).contains("/y");
    assertThat(cookie.attribute("SECURE")).contains("");
    assertThat(cookie.has("HttpOnly")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "=b", ";Secure"})
  void aLineWithoutANameIsNoCookie(String line) {
    assertThat(SetCookie.parse(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=; Max-Age=0                                                    | true",
        "a=; Max-Age=-1                                                   | true",
        "a=; Max-Age=000                                                  | true",
        "a=; Max-Age=1                                                    | false",
        "a=; Max-Age=x                                                    | false",
        "a=                                                               | false",
        "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT                        | true",
        "a=; Expires=Thursday, 01-Jan-70 00:00:00 GMT                     | true",
        "a=; Expires=Thu Jan  1 00:00:00 1970                             | true",
        "a=; Expires=Thu, 01 Dec 1994 16:00:00 GMT                        | true",
        "a=; Expires=Thu, 01 Jan 2026 00:00:01 GMT                        | false",
        "a=; Expires=Fri, 01-Jan-69 00:00:00 GMT                          | false",
        "a=; Expires=Mon, 31 Feb 2020 00:00:00 GMT                        | false",
        "a=; Expires=0                                                    | false",
        "a=; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT            | false",
        "a=; Max-Age=0; Expires=Thu, 01 Jan 2099 00:00:00 GMT             | true",
      })
  void maxAgeThenExpiresDecideWhetherACookieIsDeleted(String line, boolean deletes) {
    assertThat(SetCookie.parse(line).orElseThrow().deletes(NOW)).isEqualTo(deletes);
  }

  @Test
  void itsValueIsNotPrinted() {
    assertThat(SetCookie.parse("a=SECRET; Path=/").orElseThrow())
        .hasToString("SetCookie[name=a, value=***]");
  }
}
