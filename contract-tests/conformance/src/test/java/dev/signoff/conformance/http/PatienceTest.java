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

class PatienceTest {
  private static final Instant NOW = Instant.ofEpochMilli(1_790_000_000_000L);
  private static final Call GET = Call.of("GET", "/");
  private static final String OK = "HTTP/1.1 200 OK\r\n\r\n";

  private final List<Duration> told = new ArrayList<>();

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
    assertThat(Patience.after(limited(header), NOW)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void whatTheServerSaysFirstHolds() {
    assertThat(Patience.after(limited("X-RateLimit-Reset: 1790000004000", "Retry-After: 2"), NOW))
        .isEqualTo(Duration.ofMillis(2050));
  }

  @Test
  void asksAgainAfterTheWait() throws IOException {
    try (RawServer server = RawServer.answering(busy("0"), OK)) {
      Wire wire = wire(server, new Patience(told::add));

      assertThat(wire.send(GET).status()).isEqualTo(200);
      assertThat(told).containsExactly(Duration.ofMillis(50));
      assertThat(wire.limited()).hasSize(1);
      assertThat(server.asked()).hasSize(2);
    }
  }

  @Test
  void doesNotWaitForMinutes() throws IOException {
    try (RawServer server = RawServer.answering(busy("3600"))) {
      Patience patience = new Patience(told::add);

      assertThat(wire(server, patience).send(GET).status()).isEqualTo(429);
      assertThat(told).isEmpty();
      assertThat(patience.waited()).isZero();
    }
  }

  @Test
  void givesUpOnAServerThatOnlyEverLimits() throws IOException {
    try (RawServer server = RawServer.answering(busy("0"))) {
      Wire wire = wire(server, new Patience(told::add));

      assertThat(wire.send(GET).status()).isEqualTo(429);
      assertThat(wire.send(GET).status()).isEqualTo(429);
      assertThat(told).hasSize(3);
      assertThat(server.asked()).hasSize(5);
    }
  }

  @Test
  void anInterruptionEndsTheWaitAtOnce() throws IOException {
    try (RawServer server = RawServer.answering(busy("100"))) {
      AtomicReference<Wire> wire = new AtomicReference<>();
      wire.set(wire(server, new Patience(wait -> wire.get().interrupt())));

      assertThatThrownBy(() -> wire.get().send(GET)).isInstanceOf(Interrupted.class);
      assertThat(server.asked()).hasSize(1);
    }
  }

  private static Wire wire(RawServer server, Patience patience) {
    return new Wire(server.url(), Trust.usual(), Duration.ofSeconds(5), patience);
  }

  private static String busy(String seconds) {
    return "HTTP/1.1 429 Too Many Requests\r\nRetry-After: " + seconds + "\r\n\r\n";
  }

  private static Answer limited(String... headers) {
    return new Answer(
        1,
        GET,
        429,
        Arrays.stream(headers)
            .map(it -> it.split(": ", -1))
            .map(it -> new Pair(it[0], it[1]))
            .toList(),
        "");
  }
}
