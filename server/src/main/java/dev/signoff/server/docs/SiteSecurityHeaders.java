package dev.signoff.server.docs;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Default security headers of the site. They only allow a page to load resources of the site
 * itself.
 */
final class SiteSecurityHeaders {
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "form-action 'none'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  /**
   * Disabled browser features. There is no value for all features, and browsers warn about unknown
   * ones. Writing to the clipboard is allowed, so that a page can copy a sample.
   */
  private static final String PERMISSIONS_POLICY =
      Stream.of(
              "accelerometer",
              "autoplay",
              "camera",
              "clipboard-read",
              "display-capture",
              "encrypted-media",
              "fullscreen",
              "gamepad",
              "geolocation",
              "gyroscope",
              "hid",
              "idle-detection",
              "local-fonts",
              "magnetometer",
              "microphone",
              "midi",
              "payment",
              "picture-in-picture",
              "publickey-credentials-create",
              "publickey-credentials-get",
              "screen-wake-lock",
              "serial",
              "storage-access",
              "usb",
              "window-management",
              "xr-spatial-tracking")
          .map(feature -> feature + "=()")
          .collect(Collectors.joining(", ", "clipboard-write=(self), ", ""));

  private SiteSecurityHeaders() {}

  static Map<String, String> all() {
    return Map.of(
        "Cache-Control", "no-cache",
        "Content-Security-Policy", CONTENT_SECURITY_POLICY,
        "Cross-Origin-Opener-Policy", "same-origin",
        "Cross-Origin-Resource-Policy", "same-origin",
        "Permissions-Policy", PERMISSIONS_POLICY,
        "Referrer-Policy", "no-referrer",
        "X-Content-Type-Options", "nosniff",
        "X-Frame-Options", "DENY");
  }
}
