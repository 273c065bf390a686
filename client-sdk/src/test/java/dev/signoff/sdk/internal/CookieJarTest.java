package dev.signoff.sdk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.testing.SdkTestExtension;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieJarTest {
  private static final URI HOST = URI.create("https://api.shop.example/a/b/c");

  private final SdkTestExtension environment = new SdkTestExtension();
  private final CookieJar jar = new CookieJar(environment.clock());

  private String sent(String uri) {
    return jar.header(URI.create(uri)).orElse("");
  }

  private void set(String... lines) {
    jar.store(HOST, List.of(lines));
  }

  @Test
  void theValueComesBackUnchanged() {
    set("t=a+b/c==\"q\"; Path=/; HttpOnly; SameSite=Strict");
    assertThat(sent("https://api.shop.example/")).isEqualTo("t=a+b/c==\"q\"");
  }

  @Test
  void aMaxAgeBringsNoVersionIntoTheHeader() {
    set("LtpaToken2=x; Max-Age=60; Path=/");
    assertThat(sent("https://api.shop.example/")).isEqualTo("LtpaToken2=x");
  }

  @Test
  void withoutADomainItIsSentToThatHostOnly() {
    set("a=1; Path=/");
    assertThat(sent("https://api.shop.example/")).isEqualTo("a=1");
    assertThat(sent("https://API.SHOP.example/")).isEqualTo("a=1");
    assertThat(sent("https://sub.api.shop.example/")).isEmpty();
    assertThat(sent("https://shop.example/")).isEmpty();
  }

  @Test
  void withADomainItGoesToSubdomainsToo() {
    set("a=1; Path=/; Domain=.SHOP.example");
    assertThat(sent("https://shop.example/")).isEqualTo("a=1");
    assertThat(sent("https://www.shop.example/")).isEqualTo("a=1");
    assertThat(sent("https://eshop.example/")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"other.example", "sub.api.shop.example", "example", ".example", "op.example"})
  void aForeignOrTooWideDomainIsIgnored(String domain) {
    set("a=1; Path=/; Domain=" + domain);
    assertThat(sent("https://api.shop.example/")).isEmpty();
  }

  @Test
  void aSingleLabelHostMayNameItself() {
    jar.store(URI.create("https://localhost:9443/x"), List.of("a=1; Domain=localhost; Path=/"));
    assertThat(sent("https://localhost:1/")).isEqualTo("a=1");
    assertThat(sent("https://evil.localhost/")).isEmpty();
  }

  @Test
  void anAddressHasNoSubdomains() {
    jar.store(URI.create("https://127.0.0.1/x"), List.of("a=1; Domain=0.0.1; Path=/"));
    assertThat(sent("https://127.0.0.1/")).isEmpty();
    jar.store(URI.create("https://127.0.0.1/x"), List.of("a=1; Domain=127.0.0.1; Path=/"));
    assertThat(sent("https://127.0.0.1/")).isEqualTo("a=1");
  }

  @ParameterizedTest
  @CsvSource({
    "/a/b/c, /a/b",
    "/a/b/, /a/b",
    "/a, /",
    "/, /",
    "'', /",
  })
  void theDefaultPathIsTheDirectory(String target, String path) {
    jar.store(URI.create("https://h.example" + target), List.of("a=1"));
    assertThat(jar.newest("a"::equals).orElseThrow().path()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "/a, /a, true",
    "/a, /a/b, true",
    "/a, /ab, false",
    "/a/, /a/b, true",
    "/a/, /a, false",
    "/, /anything, true",
    "relative, /a/b/x, true",
    "relative, /other, false",
  })
  void thePathIsAPrefixOfWholeSegments(String path, String target, boolean matches) {
    set("a=1; Path=" + path);
    assertThat(sent("https://api.shop.example" + target).equals("a=1")).isEqualTo(matches);
  }

  @Test
  void secureNeverGoesOverPlainHttp() {
    set("a=1; Path=/; Secure");
    assertThat(sent("http://api.shop.example/")).isEmpty();
    assertThat(sent("https://api.shop.example/")).isEqualTo("a=1");
  }

  @Test
  void secureIsNotTakenFromPlainHttp() {
    jar.store(URI.create("http://localhost/"), List.of("a=1; Path=/; Secure"));
    assertThat(sent("https://localhost/")).isEmpty();
  }

  @Test
  void maxAgeWinsOverExpires() {
    set("a=1; Path=/; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    environment.passes(Duration.ofSeconds(59));
    assertThat(sent("https://api.shop.example/")).isEqualTo("a=1");
    environment.passes(Duration.ofSeconds(1));
    assertThat(sent("https://api.shop.example/")).isEmpty();
    assertThat(jar.newest("a"::equals)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thu, 01 Jan 2026 00:01:00 GMT",
        "Thursday, 01-Jan-26 00:01:00 GMT",
        "Thu Jan  1 00:01:00 2026",
        "1 january 2026 0:1:0",
      })
  void everyFormOfADateExpires(String date) {
    set("a=1; Path=/; Expires=" + date);
    assertThat(sent("https://api.shop.example/")).isEqualTo("a=1");
    environment.passes(Duration.ofMinutes(1));
    assertThat(sent("https://api.shop.example/")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=; Path=/; Max-Age=0",
        "a=; Path=/; Max-Age=-1",
        "a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
      })
  void aDeletionIsObeyed(String line) {
    set("a=1; Path=/");
    set(line);
    assertThat(sent("https://api.shop.example/")).isEmpty();
    assertThat(jar.newest("a"::equals)).isEmpty();
  }

  @Test
  void aDeletionForAnotherPathDeletesNothing() {
    set("a=1; Path=/");
    set("a=; Path=/a; Max-Age=0");
    assertThat(sent("https://api.shop.example/a")).isEqualTo("a=1");
  }

  @Test
  void aLaterValueReplacesTheFirst() {
    set("a=1; Path=/", "b=1; Path=/", "a=2; Path=/");
    assertThat(sent("https://api.shop.example/")).isEqualTo("a=2; b=1");
    assertThat(jar.newest(name -> true).orElseThrow().value()).isEqualTo("2");
  }

  @Test
  void longerPathsComeFirst() {
    set("a=short; Path=/", "a=long; Path=/a/b", "a=middle; Path=/a");
    assertThat(sent("https://api.shop.example/a/b/c")).isEqualTo("a=long; a=middle; a=short");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "__Secure-a=1; Path=/ | false",
        "__Secure-a=1; Path=/; Secure | true",
        "__secure-a=1; Path=/ | false",
        "__Host-a=1; Path=/; Secure | true",
        "__Host-a=1; Path=/ | false",
        "__Host-a=1; Secure | false",
        "__Host-a=1; Path=/a; Secure | false",
        "__Host-a=1; Path=/; Secure; Domain=api.shop.example | false",
      })
  void aPrefixIsAPromise(String line, boolean kept) {
    set(line);
    assertThat(jar.names(URI.create("https://api.shop.example/")).isEmpty()).isNotEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "=",
        "=value",
        "novalue",
        "; Path=/",
        "  =x",
        "a\u0000b=1",
        "a=1\u007f",
        "a=1; Max-Age=99999999999999999999",
        "a=1; Max-Age=x",
        "a=1; Max-Age=",
        "a=1; Expires=",
        "a=1; Expires=32 Feb 2026 99:99:99",
        "a=1; Domain=",
        "a=1; Domain=.",
        "a=1; Path=",
        "a=1; Path=x",
        "a=1;;;;",
        "a=1; =; ==",
        "a=1; Expires=Thu, 01 Jan 99999 00:00:00 GMT",
      })
  void aMalformedLineNeverThrows(String line) {
    assertThatCode(() -> set(line)).doesNotThrowAnyException();
    assertThatCode(() -> sent("https://api.shop.example/a/b/c")).doesNotThrowAnyException();
  }

  @Test
  void sizesAreBounded() {
    set("big=" + "x".repeat(5000) + "; Path=/");
    assertThat(sent("https://api.shop.example/")).isEmpty();
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add("c" + i + "=1; Path=/");
    }
    jar.store(HOST, many);
    assertThat(jar.names(HOST)).hasSize(50).doesNotContain("c9").contains("c10", "c59");
  }

  @Test
  void itIsEmptyOnceSealed() {
    set("a=1; Path=/");
    jar.seal();
    assertThat(sent("https://api.shop.example/")).isEmpty();
    assertThat(jar.newest(name -> true)).isEmpty();
  }

  @Test
  void itsTextHoldsNoValue() {
    set("a=s3cret; Path=/");
    assertThat(jar.toString()).contains("a=").doesNotContain("s3cret");
  }

  @Test
  void whatHasExpiredMakesRoomFirst() {
    set("token=1; Path=/");
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 49; i++) {
      many.add("c" + i + "=1; Path=/; Max-Age=1");
    }
    jar.store(HOST, many);
    environment.passes(Duration.ofSeconds(1));
    set("new=1; Path=/");
    assertThat(sent("https://api.shop.example/")).isEqualTo("token=1; new=1");
  }

  @Test
  void aJarThatIsSealedStaysEmpty() {
    jar.seal();
    set("a=1; Path=/");
    assertThat(sent("https://api.shop.example/")).isEmpty();
  }

  @Test
  void whatIsPutInIsOneCookie() {
    assertThatThrownBy(() -> jar.put(HOST, "a", "s3cret; b=2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("semicolon")
        .hasMessageNotContaining("s3cret");
    assertThatThrownBy(() -> jar.put(HOST, "a; b", "1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAddressOfVersionSixIsAHostToo() {
    URI host = URI.create("https://[::1]:9443/");
    jar.store(host, List.of("a=1; Path=/", "b=1; Path=/; Domain=[::1]"));
    assertThat(sent("https://[::1]/")).isEqualTo("a=1; b=1");
    assertThat(sent("https://[::2]/")).isEmpty();
  }
}
