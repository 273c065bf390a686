package dev.signoff.sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.sdk.Headers;
import dev.signoff.sdk.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ExchangeGuardTest {
  private final ExchangeGuard watch = new ExchangeGuard();

  private void exchange(int status) {
    var request =
        new Transport.TransportRequest(
            "GET",
            URI.create("https://localhost/api/v1/me"),
            Headers.none().with("X-Auth-Token", "t").with("X-User-Id", "u"),
            null,
            Duration.ofSeconds(1),
            1000);
    Headers json = Headers.none().with("Content-Type", "application/json");
    String body = "{\"_id\":\"u\"}";
    watch
        .intercept(
            request,
            sent ->
                CompletableFuture.completedFuture(
                    new Transport.TransportResponse(status, json, body)))
        .join();
  }

  @Test
  void whatTheContractHasPasses() {
    exchange(200);
    assertThat(watch.violations()).isEmpty();
  }

  @Test
  void whatTheContractLacksIsSeen() {
    exchange(418);
    assertThat(watch.violations())
        .singleElement()
        .asString()
        .contains("whoAmI")
        .contains("status 418");
  }
}
