package dev.signoff.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Header that a response declares. {@code Set-Cookie} has rules of its own. */
record HeaderRule(
    String name,
    boolean required,
    Map<String, String> when,
    DocumentNode schema,
    @Nullable String example) {

  static HeaderRule of(String name, DocumentNode place) {
    return new HeaderRule(
        name,
        place.flag("required"),
        place.textMap("x-when"),
        place.at("schema"),
        place.optionalText("example"));
  }

  boolean isSetCookie() {
    return name.equalsIgnoreCase("Set-Cookie");
  }

  boolean isForbidden(QueryParameters query) {
    return !query.hasAll(when);
  }

  boolean isDemanded(QueryParameters query) {
    return required || (!when.isEmpty() && query.hasAll(when));
  }
}
