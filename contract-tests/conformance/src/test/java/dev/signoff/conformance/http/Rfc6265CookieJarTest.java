package dev.signoff.conformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the cookies that a client keeps after a response, by RFC 6265. */
class Rfc6265CookieJarTest {
  private static final String LOGIN = "/ibmmq/rest/v1/login";

  private Rfc6265CookieJar jar;

  @BeforeEach
  void anEmptyJar() {
    jar = new Rfc6265CookieJar("mq.example.com");
  }

  @Test
  void keepsValuesAsTheyAre() {
    take("LtpaToken2=a+b/c==; Path=/; Secure; HttpOnly");

    assertThat(jar.forPath("/")).containsExactly(new NameValue("LtpaToken2", "a+b/c=="));
  }

  @ParameterizedTest
  @CsvSource({
    "Path=/, /, true",
    "Path=/, /anything, true",
    "Path=/ibmmq, /ibmmq, true",
    "Path=/ibmmq, /ibmmq/rest, true",
    "Path=/ibmmq/, /ibmmq/rest, true",
    "Path=/ibmmq, /ibmmqx, false",
    "Path=/ibmmq, /, false",
    "HttpOnly, /ibmmq/rest/v1/login, true",
    "HttpOnly, /ibmmq/rest/v1/other, true",
    "HttpOnly, /ibmmq/rest, false",
    "Path=nonsense, /ibmmq/rest/v1, true",
    "Path=nonsense, /, false"
  })
  void aCookieGoesWhereItsPathLeads(String attribute, String path, boolean goes) {
    take("a=1; " + attribute);

    assertThat(jar.forPath(path)).hasSize(goes ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "mq.example.com, true",
    ".MQ.example.com, true",
    "example.com, true",
    "other.example.com, false",
    "ample.com, false",
    "x.mq.example.com, false"
  })
  void aCookieOfAForeignDomainIsIgnored(String domain, boolean kept) {
    take("a=1; Domain=" + domain);

    assertThat(jar.all()).hasSize(kept ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=; Path=/; Max-Age=0",
        "a=\"\"; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
        "a=whatever; path=/; max-age=-1",
        "a=; Path=/; Expires=Thu, 01-Dec-94 16:00:00 GMT",
        "a=; Path=/; Expires=Wed, 01 Jan 2200 00:00:00 GMT; Max-Age=0"
      })
  void eachFormOfDeletionDeletes(String line) {
    take("a=1; Path=/");

    take(line);

    assertThat(jar.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=; Max-Age=0",
        "a=; Path=/ibmmq; Max-Age=0",
        "a=; Path=/; Domain=example.com; Max-Age=0",
        "A=; Path=/; Max-Age=0",
        "b=; Path=/; Max-Age=0"
      })
  void whatNamesAnotherCookieDeletesNothing(String line) {
    take("a=1; Path=/");

    take(line);

    assertThat(jar.all()).containsExactly(new NameValue("a", "1"));
  }

  @Test
  void anEmptyValueByItselfDeletesNothing() {
    take("a=1; Path=/");

    take("a=; Path=/");

    assertThat(jar.all()).containsExactly(new NameValue("a", ""));
  }

  @Test
  void aLaterCookieReplacesAnEarlierOne() {
    take("a=1; Path=/", "a=2; Path=/");

    assertThat(jar.all()).containsExactly(new NameValue("a", "2"));
  }

  @Test
  void theLongestPathGoesFirst() {
    take("a=1; Path=/", "b=2; Path=/ibmmq", "c=3; Path=/");

    assertThat(jar.forPath(LOGIN)).extracting(NameValue::name).containsExactly("b", "a", "c");
  }

  private void take(String... lines) {
    jar.take(
        new RawResponse(
            1,
            RawRequest.of("POST", LOGIN),
            204,
            Arrays.stream(lines).map(line -> new NameValue("Set-Cookie", line)).toList(),
            ""));
  }
}
