package dev.signoff.spec;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Response headers for transport and security, which any server or proxy may add without declaring
 * them.
 */
public final class TransportHeaders {
  private static final Set<String> NAMES = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    NAMES.addAll(
        List.of(
            // the message
            ":status",
            "Connection",
            "Content-Language",
            "Content-Length",
            "Content-Type",
            "Date",
            "Keep-Alive",
            "Server",
            "Transfer-Encoding",
            "Vary",
            "Via",
            // caches
            "Cache-Control",
            "Expires",
            "Pragma",
            // browsers
            "Access-Control-Allow-Credentials",
            "Access-Control-Allow-Origin",
            "Access-Control-Expose-Headers",
            "Content-Security-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Permissions-Policy",
            "Referrer-Policy",
            "Strict-Transport-Security",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "X-XSS-Protection"));
  }

  private TransportHeaders() {}

  /**
   * Returns whether any server or proxy may add this header.
   *
   * @param name the name, in any case
   * @return whether it is one of them
   */
  public static boolean contain(String name) {
    return NAMES.contains(name);
  }
}
