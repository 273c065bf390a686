package dev.signoff.server.rocketchat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.limits.RateLimit;
import dev.signoff.server.rocketchat.api.AuthenticationApi.WhoAmIResponse;
import dev.signoff.server.rocketchat.model.NotLoggedIn;
import dev.signoff.server.rocketchat.model.Profile;
import dev.signoff.testkit.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final WhoAmIResponse OK =
      WhoAmIResponse.ok(new Profile("id", null, null, null, null));
  private static final WhoAmIResponse UNAUTHORIZED =
      WhoAmIResponse.unauthorized(new NotLoggedIn("error", "You must be logged in to do this."));

  private final SettableClock clock = new SettableClock();
  private final RateLimiter limiter = new RateLimiter(new RateLimit(1, MINUTE), clock);

  @Test
  void theClientsOfAnEndedWindowUseNoMemory() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(status("client" + i, OK)).isEqualTo(200);
    }
    assertThat(limiter.clients()).isEqualTo(1_000);
    clock.advance(MINUTE);

    status("client", OK);

    assertThat(limiter.clients()).isEqualTo(1);
  }

  @Test
  void clientsWithOnlyRefusedRequestsUseNoMemory() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(status("client" + i, UNAUTHORIZED)).isEqualTo(401);
    }
    assertThat(limiter.clients()).isZero();
  }

  @Test
  void anUncountedRequestIsReturnedToItsOwnWindow() {
    limiter.limit(
        "client",
        () -> {
          clock.advance(MINUTE);
          assertThat(status("client", OK)).isEqualTo(200);
          return UNAUTHORIZED;
        },
        WhoAmIResponse::tooManyRequests);

    assertThat(status("client", OK)).isEqualTo(429);
  }

  @Test
  void aClockThatIsSetBackStartsANewWindow() {
    status("client", OK);
    assertThat(status("client", OK)).isEqualTo(429);

    clock.advance(Duration.ofDays(-1));

    assertThat(status("client", OK)).isEqualTo(200);
  }

  private int status(String client, WhoAmIResponse response) {
    return limiter
        .limit(client, () -> response, WhoAmIResponse::tooManyRequests)
        .stage()
        .toCompletableFuture()
        .join()
        .status();
  }
}
