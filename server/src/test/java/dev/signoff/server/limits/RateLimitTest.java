package dev.signoff.server.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {
  @ParameterizedTest
  @CsvSource({
    "10/60s, 10, PT1M",
    "1/1ms, 1, PT0.001S",
    "5/15m, 5, PT15M",
    "999999999/24h, 999999999, PT24H",
    "007/0060s, 7, PT1M"
  })
  void aLimitIsRequestsAndAnInterval(String text, int requests, Duration interval) {
    assertThat(RateLimit.of(text)).isEqualTo(new RateLimit(requests, interval));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10",
        "10/60",
        "/60s",
        "10/s",
        "0/60s",
        "-1/60s",
        "10/0s",
        "10/-1s",
        "10/60 s",
        "10 per minute",
        "1.5/60s",
        "10/24.5h",
        "10/25h",
        "10/1d",
        "10/60S",
        "10/60s ",
        "١٠/60s",
        "10/60s\n",
        "10/60s/1",
        "9999999999/1s",
        "10/99999999999999999999s",
        "10/999999999h"
      })
  void anythingElseIsRefusedWithTheValueAndTheFormat(String text) {
    assertThatThrownBy(() -> RateLimit.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'%s' is not a rate limit: write requests/interval such as 10/60s, with 1 request or more"
                + " and an interval of 1ms to 24h",
            text);
  }

  @Test
  void anOutOfRangeLimitIsRefused() {
    assertThatThrownBy(() -> new RateLimit(0, Duration.ofSeconds(1)))
        .hasMessage("A rate limit must be 1 request or more, not 0.");
    for (Duration none :
        new Duration[] {
          Duration.ZERO, Duration.ofNanos(999_999), Duration.ofHours(24).plusNanos(1)
        }) {
      assertThatThrownBy(() -> new RateLimit(1, none))
          .hasMessage("The interval of a rate limit must be 1 ms to 24 h, not " + none + ".");
    }
  }
}
