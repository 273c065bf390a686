package dev.signoff.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rule for one {@code Set-Cookie} line of a response, an element of {@code x-set-cookie}. What is
 * null is not checked.
 *
 * @param name the name of the cookie
 * @param anySuffix whether the name on the wire may go on after {@code name}
 * @param deletes whether the line deletes the cookie; otherwise it sets it
 * @param value the regular expression that the whole value matches
 * @param path the attribute {@code Path}
 * @param secure whether {@code Secure} is there
 * @param httpOnly whether {@code HttpOnly} is there
 * @param sameSite the attribute {@code SameSite}
 * @param session whether the cookie lives as long as the client, without {@code Expires} and {@code
 *     Max-Age}
 * @param profiles the ids of the profiles that have this line; empty means all
 * @param unless query parameters that, if all are there, take this line away; empty means never
 */
public record SetCookieRule(
    String name,
    boolean anySuffix,
    boolean deletes,
    @Nullable String value,
    @Nullable String path,
    @Nullable Boolean secure,
    @Nullable Boolean httpOnly,
    @Nullable String sameSite,
    boolean session,
    List<String> profiles,
    Map<String, String> unless) {

  static SetCookieRule of(DocumentNode place) {
    String does = place.text("does");
    if (!does.equals("set") && !does.equals("delete")) {
      throw new IllegalArgumentException(
          "unknown 'does: " + does + "' at #" + place.pointer() + ": it is set or delete");
    }
    String lifetime = place.optionalText("lifetime");
    if (lifetime != null && !lifetime.equals("session")) {
      throw new IllegalArgumentException(
          "unknown 'lifetime: " + lifetime + "' at #" + place.pointer() + ": it is session");
    }
    return new SetCookieRule(
        place.text("name"),
        place.flag("any-suffix"),
        does.equals("delete"),
        place.optionalText("value"),
        place.optionalText("path"),
        place.optionalFlag("secure"),
        place.optionalFlag("httpOnly"),
        place.optionalText("sameSite"),
        lifetime != null,
        place.texts("profiles"),
        place.textMap("unless"));
  }

  /**
   * Returns whether a response to a request with this query must have this line in this profile.
   */
  boolean applies(@Nullable String profile, QueryParameters query) {
    return (profiles.isEmpty() || (profile != null && profiles.contains(profile)))
        && (unless.isEmpty() || !query.hasAll(unless));
  }

  boolean names(SetCookie cookie) {
    return anySuffix ? cookie.name().startsWith(name) : cookie.name().equals(name);
  }
}
