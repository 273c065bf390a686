package dev.signoff.server.docs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Parser of the {@code Accept-Encoding} header by RFC 9110, section 12.5.3. */
final class AcceptEncoding {
  private AcceptEncoding() {}

  static boolean prefersGzip(Iterable<String> lines) {
    Map<String, Double> weights = new HashMap<>();
    for (String line : lines) {
      for (String coding : line.split(",", -1)) {
        String[] parts = coding.split(";", 2);
        String name = parts[0].strip().toLowerCase(Locale.ROOT);
        weights.put(
            name.equals("x-gzip") ? "gzip" : name, parts.length == 1 ? 1 : weight(parts[1]));
      }
    }
    double any = weights.getOrDefault("*", 0.0);
    double gzip = weights.getOrDefault("gzip", any);
    return gzip > 0 && gzip >= weights.getOrDefault("identity", 0.0);
  }

  /**
   * Parses a weight. An invalid one counts as 0, because every client accepts uncompressed content.
   */
  private static double weight(String parameter) {
    String text = parameter.strip().toLowerCase(Locale.ROOT);
    return text.matches("q *= *(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")
        ? Double.parseDouble(text.substring(text.indexOf('=') + 1).strip())
        : 0;
  }
}
