package dev.signoff.pact;

import au.com.dius.pact.provider.junit5.HttpsTestTarget;
import au.com.dius.pact.provider.junit5.TestTarget;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The reference server that a pact is verified against, and the calls that put a state in place.
 */
final class ProvingServer implements AfterAllCallback {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final SignoffServer server;

  ProvingServer(ServerOptions options) {
    server = SignoffServer.start(options.httpsPort(0).httpPort(0).keystore(Trust.KEYSTORE));
  }

  TestTarget target() {
    return new HttpsTestTarget("localhost", server.https().getPort(), "/", true);
  }

  Answer post(String target, String json) {
    return send(
        HttpRequest.newBuilder(server.http().resolve(target))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  Answer get(String target, String cookies) {
    return send(HttpRequest.newBuilder(server.http().resolve(target)).header("Cookie", cookies));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.close();
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException("a state was refused with " + response.statusCode());
      }
      return new Answer(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the server said while a state was put in place. */
  record Answer(HttpResponse<String> response) {
    JsonNode json() {
      try {
        return new ObjectMapper().readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String cookie(String name) {
      return response.headers().allValues("Set-Cookie").stream()
          .filter(line -> line.startsWith(name + "="))
          .map(line -> line.substring(name.length() + 1, line.indexOf(';')))
          .findFirst()
          .orElseThrow();
    }
  }
}
