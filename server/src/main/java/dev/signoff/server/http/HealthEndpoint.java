package dev.signoff.server.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * Health endpoint {@code /health}: 200 when the server accepts requests, 503 while the session
 * store is unavailable and after the shutdown has begun.
 */
public final class HealthEndpoint {
  static final String PATH = "/health";

  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final AtomicBoolean ready = new AtomicBoolean(true);

  private final BooleanSupplier sessionsAreReady;

  /**
   * Creates the endpoint.
   *
   * @param sessionsAreReady whether the session store is currently available, without blocking
   */
  public HealthEndpoint(BooleanSupplier sessionsAreReady) {
    this.sessionsAreReady = sessionsAreReady;
  }

  /** Returns 503 from now on. */
  public void stopping() {
    ready.set(false);
  }

  void handle(Request request, Response response) throws IOException {
    if (!METHODS.contains(request.getMethod().getMethodString())) {
      response.setHeader("Allow", "GET, HEAD");
      write(response, 405, "{\"message\":\"This URL does not support the method.\"}");
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
