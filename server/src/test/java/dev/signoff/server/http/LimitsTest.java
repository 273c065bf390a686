package dev.signoff.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.limits.Limits;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of each limit: one step over it is refused, and the limit itself is accepted. */
class LimitsTest {
  private static final String LINE = "POST /ibmmq/rest/v1/login HTTP/1.1\r\n";
  private static final String HEAD =
      LINE + "Host: a\r\nContent-Type: application/json\r\nX-Filler: ";

  @RegisterExtension
  static final TestServer SMALL =
      TestServer.with(
          options -> options.limits(new Limits().headBytes(1_000).headers(5).bodyBytes(100)));

  @RegisterExtension
  static final TestServer FEW =
      TestServer.with(
          options -> options.limits(new Limits().connections(4).connectionsPerAddress(3)));

  @RegisterExtension
  static final TestServer SHORT_TIMEOUTS =
      TestServer.with(
          options ->
              options.limits(
                  new Limits().idle(Duration.ofSeconds(1)).request(Duration.ofSeconds(1))));

  private final List<RawConnection> open = new ArrayList<>();

  @AfterEach
  void hangUp() {
    open.forEach(RawConnection::close);
  }

  @Test
  void aHeadThatIsTooLongIs400() {
    assertThat(head(SMALL, 1_000).response().status()).isEqualTo(400);
    RawConnection longer = head(SMALL, 1_001);
    assertThat(longer.response().text("/error/0/message")).contains("longer than 1000 bytes");
    assertThat(longer.isClosedByServer()).isTrue();
  }

  @Test
  void aRequestLineThatIsTooLongIs400() {
    RawConnection raw = connect(SMALL).about("GET", "");
    raw.write("GET /" + "x".repeat(1_500)); // without an end
    assertThat(raw.response().status()).isEqualTo(400);
    assertThat(raw.isClosedByServer()).isTrue();
  }

  @Test
  void tooManyHeadersAre400() {
    String get = "GET /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a\r\n";
    RawConnection raw = connect(SMALL);
    assertThat(raw.write(get + "A: b\r\n".repeat(4) + "\r\n").response().status()).isEqualTo(401);
    raw.write(get + "A: b\r\n".repeat(5) + "\r\n");
    assertThat(raw.response().text("/error/0/message")).contains("more than 5 headers");
    assertThat(raw.isClosedByServer()).isTrue();
  }

  @Test
  void aBodyThatIsTooLongIs400() {
    String sentence = "The request body is larger than 100 bytes.";
    for (int length : new int[] {100, 101}) {
      RawConnection raw = connect(SMALL);
      raw.write(LINE + "Host: a\r\nContent-Length: " + length + "\r\n\r\n" + "x".repeat(length));
      assertThat(raw.response().text("/error/0/message").contains(sentence))
          .isEqualTo(length > 100);
    }
  }

  @Test
  void aChunkedBodyWithoutEndIsCutOff() {
    RawConnection raw = connect(SMALL);
    raw.write(LINE + "Host: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 40; i++) {
      raw.tryToWrite("10000\r\n" + "x".repeat(0x10000) + "\r\n");
    }
    assertThat(raw.responseOrClose().status()).isIn(0, 400);
    assertThat(raw.isClosedByServer()).isTrue();
  }

  @Test
  void aConnectionOverTheLimitOfItsAddressIsClosed() {
    Stream.of(1, 2, 3).forEach(i -> assertThat(isServed(connect(FEW))).isTrue());
    assertThat(connect(FEW).isClosedByServer()).isTrue();
    assertThat(isServed(from("127.0.0.2"))).isTrue();

    hangUp();

    assertThat(isServedSoon()).isTrue();
  }

  @Test
  void aConnectionOverTheTotalLimitIsClosed() {
    assertThat(isServedSoon()).isTrue();
    hangUp();
    for (int i = 1; i <= 4; i++) {
      assertThat(isServedSoon("127.0.0." + i)).isTrue();
    }

    assertThat(from("127.0.0.5").isClosedByServer()).isTrue();
  }

  @Test
  void anIdleConnectionIsClosed() {
    RawConnection silent = connect(SHORT_TIMEOUTS);
    RawConnection silentTls = SHORT_TIMEOUTS.rawTls();
    open.add(silentTls);
    RawConnection served = connect(SHORT_TIMEOUTS);
    assertThat(isServed(served)).isTrue();

    assertThat(silent.isClosedByServer()).isTrue();
    assertThat(silentTls.isClosedByServer()).isTrue();
    assertThat(served.isClosedByServer()).isTrue();
  }

  private static boolean isServed(RawConnection raw) {
    return raw.write("GET /health HTTP/1.1\r\nHost: a\r\n\r\n").responseOrClose().status() == 200;
  }

  private boolean isServedSoon() {
    return isServedSoon("127.0.0.1");
  }

  /** Retries, because the server needs some time to notice that connections are closed. */
  private boolean isServedSoon(String address) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (System.nanoTime() < end) {
      RawConnection raw = from(address);
      if (raw.tryToWrite("GET /health HTTP/1.1\r\nHost: a\r\n\r\n").responseOrClose().status()
          == 200) {
        return true;
      }
      raw.close();
    }
    return false;
  }

  private RawConnection from(String address) {
    RawConnection raw = FEW.rawFrom(address);
    open.add(raw);
    return raw;
  }

  private RawConnection connect(TestServer server) {
    RawConnection raw = server.raw();
    open.add(raw);
    return raw;
  }

  private RawConnection head(TestServer server, int length) {
    return connect(server).write(HEAD + "x".repeat(length - HEAD.length() - 4) + "\r\n\r\n");
  }
}
