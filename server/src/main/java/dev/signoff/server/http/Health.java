package dev.signoff.server.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * Says at {@code /health} whether the server takes requests: 200 if so, 503 once it has begun to
 * stop.
 */
public final class Health {
  static final String PATH = "/health";

  private final AtomicBoolean ready = new AtomicBoolean(true);

  /** Creates a healthy one. */
  public Health() {}

  /** Turns red, for good. */
  public void stopping() {
    ready.set(false);
  }

  void answer(Request request, Response response) throws IOException {
    if (!Set.of("GET", "HEAD").contains(request.getMethod().getMethodString())) {
      response.setHeader("Allow", "GET, HEAD");
      response.setStatus(405);
      return;
    }
    boolean isReady = ready.get();
    byte[] body =
        ("{\"status\":\"" + (isReady ? "ready" : "stopping") + "\"}")
            .getBytes(StandardCharsets.US_ASCII);
    response.setStatus(isReady ? 200 : 503);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
