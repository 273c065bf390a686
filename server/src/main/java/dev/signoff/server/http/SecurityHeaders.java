package dev.signoff.server.http;

import dev.signoff.server.docs.DocsHandler;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Headers of every response. {@code Strict-Transport-Security} is not among them: it applies to a
 * whole host, and would disable plain HTTP for all other programs on {@code localhost}.
 */
final class SecurityHeaders {
  private static final Map<String, String> COMMON_HEADERS =
      Map.of("Cache-Control", "no-store", "X-Content-Type-Options", "nosniff");

  private SecurityHeaders() {}

  static void set(BiConsumer<String, String> header) {
    COMMON_HEADERS.forEach(header);
  }

  /**
   * Sets the headers of an error response that is sent before routing. Paths of the documentation
   * have additional headers.
   */
  static void setOnRefusal(DocsHandler docs, String path, BiConsumer<String, String> header) {
    set(header);
    docs.errorHeaders(path).forEach(header);
  }
}
