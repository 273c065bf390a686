package dev.signoff.conformance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitBackoffTest {
  private static final Instant NOW = Instant.ofEpochMilli(1_790_000_000_000L);
  private static final RawRequest GET = RawRequest.of("GET", "/");
  private static final String OK = "HTTP/1.1 200 OK\r\n\r\n";

  private final List<Duration> reported = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "Retry-After: 7, 7050",
    "retry-after: 0, 50",
    "X-RateLimit-Reset: 1790000004000, 4050",
    "X-RateLimit-Reset: 1789999999000, 50",
    "X-RateLimit-Reset: soon, 10050",
    "X-RateLimit-Limit: 5, 10050"
  })
  void waitsAsLongAsTheServerSays(String header, long millis) {
    assertThat(RateLimitBackoff.after(limited(header), NOW)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void whatTheServerSaysFirstHolds() {
    assertThat(
            RateLimitBackoff.after(
                limited("X-RateLimit-Reset: 1790000004000", "Retry-After: 2"), NOW))
        .isEqualTo(Duration.ofMillis(2050));
  }

  @Test
  void asksAgainAfterTheWait() throws IOException {
    try (ScriptedByteServer server = ScriptedByteServer.answering(busy("0"), OK)) {
      RawHttpClient wire = wire(server, new RateLimitBackoff(reported::add));

      assertThat(wire.send(GET).status()).isEqualTo(200);
      assertThat(reported).containsExactly(Duration.ofMillis(50));
      assertThat(wire.limited()).hasSize(1);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void doesNotWaitForMinutes() throws IOException {
    try (ScriptedByteServer server = ScriptedByteServer.answering(busy("3600"))) {
      RateLimitBackoff backoff = new RateLimitBackoff(reported::add);

      assertThat(wire(server, backoff).send(GET).status()).isEqualTo(429);
      assertThat(reported).isEmpty();
      assertThat(backoff.waited()).isZero();
    }
  }

  @Test
  void givesUpOnAServerThatOnlyEverLimits() throws IOException {
    try (ScriptedByteServer server = ScriptedByteServer.answering(busy("0"))) {
      RawHttpClient wire = wire(server, new RateLimitBackoff(reported::add));

      assertThat(wire.send(GET).status()).isEqualTo(429);
      assertThat(wire.send(GET).status()).isEqualTo(429);
      assertThat(reported).hasSize(3);
      assertThat(server.requests()).hasSize(5);
    }
  }

  @Test
  void anInterruptionEndsTheWaitAtOnce() throws IOException {
    try (ScriptedByteServer server = ScriptedByteServer.answering(busy("100"))) {
      AtomicReference<RawHttpClient> wire = new AtomicReference<>();
      wire.set(wire(server, new RateLimitBackoff(wait -> wire.get().interrupt())));

      assertThatThrownBy(() -> wire.get().send(GET)).isInstanceOf(RunInterruptedException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  private static RawHttpClient wire(ScriptedByteServer server, RateLimitBackoff backoff) {
    return new RawHttpClient(server.url(), TlsTrust.ofJdk(), Duration.ofSeconds(5), backoff);
  }

  private static String busy(String seconds) {
    return "HTTP/1.1 429 Too Many Requests\r\nRetry-After: " + seconds + "\r\n\r\n";
  }

  private static RawResponse limited(String... headers) {
    return new RawResponse(
        1,
        GET,
        429,
        Arrays.stream(headers)
            .map(it -> it.split(": ", -1))
            .map(it -> new NameValue(it[0], it[1]))
            .toList(),
        "");
  }
}
