package dev.signoff.server.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cookie in a response, as a {@code Set-Cookie} header (RFC 6265 §4.1). {@code NewCookie} is not
 * used because it adds a {@code Version} attribute, after which Java's own client sends cookies in
 * the obsolete {@code $Version} form. Immutable. {@link #toString} does not contain the value.
 *
 * @param name the name of the cookie
 * @param value the value, written without quotes or encoding
 * @param path the {@code Path} attribute
 * @param httpOnly whether the cookie is hidden from scripts
 * @param sameSite the {@code SameSite} attribute, or null for none
 * @param deletes whether the header deletes the cookie
 */
public record ResponseCookie(
    String name,
    String value,
    String path,
    boolean httpOnly,
    @Nullable String sameSite,
    boolean deletes) {

  /**
   * Checks the arguments.
   *
   * @throws NullPointerException if a name, value or path is missing
   */
  public ResponseCookie {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(path, "path");
  }

  /**
   * Creates a session cookie with {@code Path=/}, {@code Secure} and {@code HttpOnly}.
   *
   * @param name the name of the cookie
   * @param value the value
   * @param sameSite {@code Strict}, {@code Lax} or {@code None}
   * @return the cookie
   */
  public static ResponseCookie session(String name, String value, String sameSite) {
    return new ResponseCookie(name, value, "/", true, sameSite, false);
  }

  /**
   * Returns the deletion of this cookie. Clients only delete a cookie if the path is the same as
   * when it was set.
   *
   * @return an empty cookie with the same name and path and an expiry in the past
   */
  public ResponseCookie deletion() {
    return new ResponseCookie(name, "", path, httpOnly, sameSite, true);
  }

  /**
   * Returns a copy that scripts can read, as needed for a CSRF token.
   *
   * @return a copy without {@code HttpOnly}
   */
  public ResponseCookie readableByScripts() {
    return new ResponseCookie(name, value, path, false, sameSite, deletes);
  }

  /**
   * Returns a copy with another value.
   *
   * @param newValue the value
   * @return the copy
   */
  public ResponseCookie withValue(String newValue) {
    return new ResponseCookie(name, newValue, path, httpOnly, sameSite, deletes);
  }

  /** {@return the header value} */
  public String toHeader() {
    return name
        + "="
        + value
        + "; Path="
        + path
        + "; Secure"
        + (httpOnly ? "; HttpOnly" : "")
        + (sameSite == null ? "" : "; SameSite=" + sameSite)
        + (deletes ? "; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT" : "");
  }

  @Override
  public String toString() {
    return (deletes ? "deletion of " : "") + "cookie " + name;
  }
}
