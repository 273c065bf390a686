package dev.signoff.sdk.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signoff.sdk.Headers;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Fuzz test of cookies, dates and pauses from a hostile server. */
class SetCookieFuzzTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration FOREVER = Duration.ofDays(366 * 40_000);
  private static final URI ORIGIN = URI.create("https://api.shop.example/a/b/c");
  private static final List<URI> OTHER_ORIGINS =
      Stream.of(
              "https://shop.test/", "https://127.0.0.1/", "https://example/", "https://x.example/")
          .map(URI::create)
          .toList();

  static Stream<byte[]> lines() {
    return Stream.of(
            "LtpaToken2=a+b/c==; Path=/; Secure; HttpOnly; SameSite=Strict",
            "LtpaToken2=\"\"; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
            "__Host-t=1; Secure; Path=/\n__Secure-t=2; Secure\nt=3; Domain=.shop.example",
            "a=1; Expires=Sunday, 06-Nov-94 08:49:37 GMT\nb=2; Expires=Sun Nov  6 08:49:37 2094",
            "a=1; Max-Age=99999999999\na=1; Max-Age=-1\n=\n\"\n;;=;",
            "120",
            "1893456000000",
            "Fri, 31 Dec 2027 23:59:59 GMT")
        .map(text -> text.getBytes(US_ASCII));
  }

  @MethodSource("lines")
  @FuzzTest
  void noServerBreaksTheJarOrReachesAnotherSite(byte[] input) {
    List<String> lines = new String(input, ISO_8859_1).lines().toList();
    CookieJar jar = new CookieJar(Clock.fixed(NOW, ZoneOffset.UTC));

    jar.store(ORIGIN, lines);

    assertThat(OTHER_ORIGINS).allMatch(origin -> jar.header(origin).isEmpty());
    jar.header(ORIGIN).ifPresent(SetCookieFuzzTest::fitsIntoAHeader);
    jar.header(URI.create("http://api.shop.example/")).ifPresent(sent -> noneIsSecure(sent, lines));
    assertThat(jar.names(ORIGIN)).hasSizeLessThanOrEqualTo(lines.size());
    lines.forEach(SetCookieFuzzTest::anyWaitIsFinite);
    jar.seal();
    assertThat(jar.isEmpty()).isTrue();
  }

  private static void fitsIntoAHeader(String header) {
    assertThat(header.chars()).allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7f));
    assertThat(header.split("; ", -1)).allMatch(pair -> pair.indexOf('=') > 0);
  }

  private static void noneIsSecure(String sent, List<String> lines) {
    assertThat(sent.toLowerCase(Locale.ROOT).split("; ", -1))
        .noneMatch(pair -> pair.startsWith("__secure-") || pair.startsWith("__host-"));
    assertThat(lines).anyMatch(line -> SetCookieParser.parse(ORIGIN, line, NOW).isPresent());
  }

  private static void anyWaitIsFinite(String text) {
    for (String name : List.of("Retry-After", "X-RateLimit-Reset")) {
      Optional<Duration> wait = RetryAfter.in(Headers.of(Map.of(name, List.of(text))), NOW);
      wait.ifPresent(time -> assertThat(time).isBetween(Duration.ZERO, FOREVER));
    }
  }
}
