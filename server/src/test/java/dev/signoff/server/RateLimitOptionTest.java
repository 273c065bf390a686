package dev.signoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateLimitOptionTest {
  @TempDir private Path data;

  @Test
  void takesTheRateLimitFromTheEnvironmentToo() throws Exception {
    Map<String, String> environment =
        Map.of(
            "SIGNOFF_HTTPS_PORT", "0",
            "SIGNOFF_HTTP_PORT", "0",
            "SIGNOFF_ROCKET_CHAT_RATE_LIMIT", "1/24h",
            "SIGNOFF_DATA", data.toString());
    try (var server = ServerProcess.start(environment)) {
      assertLimited(server, 1);
    }
  }

  @Test
  void theRateLimitIsEnforced() throws Exception {
    try (var server =
        start("--https-port", "0", "--http-port", "0", "--rocket-chat-rate-limit", "2/24h")) {
      assertLimited(server, 2);
    }
  }

  @Test
  void anInvalidRateLimitStopsTheStartWithOneSentence() throws Exception {
    try (var server = start("--rocket-chat-rate-limit", "10/60")) {
      server.assertRefusal(
          "Invalid value for option '--rocket-chat-rate-limit': '10/60' is not"
              + " a rate limit: write requests/interval such as 10/60s, with 1 request or more and an"
              + " interval of 1ms to 24h\n./signoff serve --help explains the options.");
    }
  }

  private static void assertLimited(ServerProcess server, int requests) throws Exception {
    String login = ServerProcess.valueAfter(server.outputUntilReady(), "HTTP ") + "/api/v1/login";
    for (int i = 0; i < requests; i++) {
      assertThat(post(login)).isEqualTo(400);
    }
    assertThat(post(login)).isEqualTo(429);
  }

  private ServerProcess start(String... options) throws IOException {
    return ServerProcess.start(Map.of("SIGNOFF_DATA", data.toString()), options);
  }

  private static int post(String url) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.noBody()).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
