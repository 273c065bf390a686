package dev.signoff.server.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.jspecify.annotations.Nullable;

/** Metrics endpoint {@code /metrics} for Prometheus, if enabled. */
public final class MetricsEndpoint {
  private static final String PATH = "/metrics";
  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final String NOT_ALLOWED =
      "{\"message\":\"This URL does not support the method.\"}";

  private final @Nullable Supplier<String> metrics;

  private MetricsEndpoint(@Nullable Supplier<String> metrics) {
    this.metrics = metrics;
  }

  /** {@return a disabled endpoint} */
  public static MetricsEndpoint none() {
    return new MetricsEndpoint(null);
  }

  /**
   * Creates the endpoint.
   *
   * @param metrics the supplier of the current metrics in Prometheus' text format
   * @return the endpoint
   */
  public static MetricsEndpoint of(Supplier<String> metrics) {
    return new MetricsEndpoint(metrics);
  }

  boolean handles(String path) {
    return metrics != null && path.equals(PATH);
  }

  void handle(Request request, Response response) throws IOException {
    if (metrics != null && METHODS.contains(request.getMethod().getMethodString())) {
      write(response, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.get());
    } else {
      response.setHeader("Allow", "GET, HEAD");
      write(response, 405, "application/json", NOT_ALLOWED);
    }
  }

  private static void write(Response response, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
