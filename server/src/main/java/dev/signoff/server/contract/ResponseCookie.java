package dev.signoff.server.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One {@code Set-Cookie} line (RFC 6265 §4.1), written by hand because {@code NewCookie} prints a
 * {@code Version} attribute that makes Java's own client answer in the long-dead {@code $Version}
 * form. Immutable. {@link #toString} leaves the value out.
 *
 * @param name the name of the cookie
 * @param value the value, written as it is; base64 needs no quotes
 * @param path the {@code Path} attribute
 * @param httpOnly whether scripts are kept away from the cookie
 * @param sameSite the {@code SameSite} attribute, or null for none
 * @param deletes whether the client is told to delete the cookie
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
   * A cookie that lasts as long as the client's session, for {@code Path=/}, {@code Secure} and
   * {@code HttpOnly}.
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
   * The order to delete this cookie. Clients obey only if the path is the one that the cookie was
   * set with.
   *
   * @return an empty cookie of the same name and path that expired long ago
   */
  public ResponseCookie deletion() {
    return new ResponseCookie(name, "", path, httpOnly, sameSite, true);
  }

  /**
   * The same cookie, readable by scripts of the page, as a CSRF token has to be.
   *
   * @return a copy without {@code HttpOnly}
   */
  public ResponseCookie readableByScripts() {
    return new ResponseCookie(name, value, path, false, sameSite, deletes);
  }

  /**
   * The same cookie with another value.
   *
   * @param newValue the value
   * @return a copy that holds it
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
