package dev.signoff.conformance.rested;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Origins that differ from an allowed one in scheme, host or port. */
final class RestedOrigins {
  static final String FOREIGN = "https://signoff-foreign.example";

  private RestedOrigins() {}

  /** Returns the origins by their descriptions. */
  static Map<String, String> near(String allowed) {
    Map<String, String> origins = new LinkedHashMap<>();
    origins.put("a foreign origin", FOREIGN);
    origins.put("the origin null", "null");
    URI uri = URI.create(allowed);
    String scheme = uri.getScheme();
    String host = uri.getHost();
    if (scheme == null || host == null) {
      return origins;
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String otherScheme = scheme.equals("https") ? "http" : "https";
    origins.put("another scheme", otherScheme + "://" + host + port);
    origins.put("another port", scheme + "://" + host + (port.equals(":4999") ? ":4998" : ":4999"));
    if (!port.isEmpty()) {
      origins.put("the port left out", scheme + "://" + host);
    }
    origins.put("a subdomain", scheme + "://evil." + host + port);
    origins.put("a host that ends with the allowed one", scheme + "://evil" + host + port);
    origins.put(
        "a host that begins with the allowed one", scheme + "://" + host + ".evil.example" + port);
    origins.put("the origin as a user name", scheme + "://" + host + port + "@evil.example");
    origins.put("a slash at the end", allowed + "/");
    origins.put("a host cut short", scheme + "://" + host.substring(0, host.length() - 1) + port);
    origins.put("only the host", host + port);
    int dot = host.indexOf('.');
    if (dot > 0) {
      origins.put(
          "a letter in place of a dot", scheme + "://" + host.replaceFirst("\\.", "x") + port);
      origins.put("the parent domain", scheme + "://" + host.substring(dot + 1) + port);
    }
    return origins;
  }
}
