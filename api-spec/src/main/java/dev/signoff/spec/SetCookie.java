package dev.signoff.spec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Parsed {@code Set-Cookie} line, as RFC 6265, section 5.2, requires of a browser.
 *
 * @param name the name of the cookie
 * @param value its value, quotes and all
 * @param attributes the attributes in the order they came, names in lower case; a flag's value is
 *     empty
 */
public record SetCookie(String name, String value, List<Map.Entry<String, String>> attributes) {

  /**
   * Reads the value of one {@code Set-Cookie} header field.
   *
   * @param line the line, without the name of the header
   * @return the cookie, or nothing if the line names none and a browser would ignore it
   */
  public static Optional<SetCookie> parse(String line) {
    String[] parts = line.split(";", -1);
    int equals = parts[0].indexOf('=');
    String name = equals < 0 ? "" : parts[0].substring(0, equals).strip();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<Map.Entry<String, String>> attributes = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      int at = parts[i].indexOf('=');
      String attribute = (at < 0 ? parts[i] : parts[i].substring(0, at)).strip();
      if (!attribute.isEmpty() || at >= 0) {
        attributes.add(
            Map.entry(
                attribute.toLowerCase(Locale.ROOT),
                at < 0 ? "" : parts[i].substring(at + 1).strip()));
      }
    }
    return Optional.of(
        new SetCookie(name, parts[0].substring(equals + 1).strip(), List.copyOf(attributes)));
  }

  /**
   * Returns the value of an attribute; the last one counts.
   *
   * @param attribute the name, in any case
   * @return the value, empty text for a flag, or nothing if the attribute is not there
   */
  public Optional<String> attribute(String attribute) {
    String wanted = attribute.toLowerCase(Locale.ROOT);
    return attributes.stream()
        .filter(entry -> entry.getKey().equals(wanted))
        .map(Map.Entry::getValue)
        .reduce((first, second) -> second);
  }

  /**
   * Returns whether an attribute is there.
   *
   * @param attribute the name, in any case
   * @return whether it is
   */
  public boolean has(String attribute) {
    return attribute(attribute).isPresent();
  }

  /**
   * Returns whether this line makes a client drop the cookie: {@code Max-Age} of zero or less or,
   * where that is absent, an {@code Expires} that has passed.
   *
   * @param now the client's time
   * @return whether the cookie is gone afterwards
   */
  public boolean deletes(Instant now) {
    Optional<String> maxAge =
        attribute("max-age").filter(age -> age.matches("-?[0-9]+")); // others are ignored
    if (maxAge.isPresent()) {
      return maxAge.get().matches("-.*|0+");
    }
    return attribute("expires")
        .flatMap(CookieDate::parse)
        .map(expiry -> !expiry.isAfter(now))
        .orElse(false);
  }

  /** Returns the name of the cookie without its value. */
  @Override
  public String toString() {
    return "SetCookie[name=" + name + ", value=***]";
  }
}
