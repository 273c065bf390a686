package dev.signoff.server.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * Says at {@code /health} whether the server takes requests: 200 if so, 503 while nobody answers
 * for its sessions, and once it has begun to stop.
 */
public final class HealthEndpoint {
  static final String PATH = "/health";

  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final AtomicBoolean ready = new AtomicBoolean(true);

  private final BooleanSupplier sessionsAreReady;

  /**
   * Creates a healthy one.
   *
   * @param sessionsAreReady tells at once whether the store for sessions answers at present
   */
  public HealthEndpoint(BooleanSupplier sessionsAreReady) {
    this.sessionsAreReady = sessionsAreReady;
  }

  /** Turns red, for good. */
  public void stopping() {
    ready.set(false);
  }

  void answer(Request request, Response response) throws IOException {
    if (!METHODS.contains(request.getMethod().getMethodString())) {
      response.setHeader("Allow", "GET, HEAD");
      write(response, 405, "{\"message\":\"This URL does not have that method.\"}");
    } else if (!ready.get()) {
      write(response, 503, "{\"status\":\"stopping\"}");
    } else if (!sessionsAreReady.getAsBoolean()) {
      write(response, 503, "{\"status\":\"sessions unavailable\"}");
    } else {
      write(response, 200, "{\"status\":\"ready\"}");
    }
  }

  private static void write(Response response, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.US_ASCII);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
