package dev.signoff.server.http;

import dev.signoff.server.docs.DocsHandler;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The headers that every answer has. There is no {@code Strict-Transport-Security}: it is of a
 * whole host, and would take plain HTTP from every other program on {@code localhost}.
 */
final class SecurityHeaders {
  private static final Map<String, String> OF_EVERY_ANSWER =
      Map.of("Cache-Control", "no-store", "X-Content-Type-Options", "nosniff");

  private SecurityHeaders() {}

  static void set(BiConsumer<String, String> header) {
    OF_EVERY_ANSWER.forEach(header);
  }

  /** For what is refused before anybody looks at it: a page of the site has more of them. */
  static void setOnRefusal(DocsHandler docs, String path, BiConsumer<String, String> header) {
    set(header);
    docs.headersOfRefusal(path).forEach(header);
  }
}
