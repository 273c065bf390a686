package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.http.Rfc6265CookieJar;
import dev.signoff.conformance.target.User;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Client state after a login: a jar that follows the server's {@code Set-Cookie} lines, and the
 * tokens, which a client can keep even if the server deletes them.
 */
final class IbmMqCheckSession {
  private final User user;
  private final Rfc6265CookieJar jar;
  private final NameValue ltpa;
  private @Nullable String csrf;
  private @Nullable String replaced;

  private IbmMqCheckSession(User user, Rfc6265CookieJar jar, NameValue ltpa) {
    this.user = user;
    this.jar = jar;
    this.ltpa = ltpa;
  }

  /**
   * Returns the session that a login began. Returns nothing if a conforming client has no LTPA
   * token after it.
   */
  static Optional<IbmMqCheckSession> of(User user, Rfc6265CookieJar jar, RawResponse login) {
    jar.take(login);
    Optional<IbmMqCheckSession> session =
        jar.all().stream()
            .filter(cookie -> IbmMqRequests.isLtpa(cookie.name()) && !cookie.value().isEmpty())
            .findFirst()
            .map(ltpa -> new IbmMqCheckSession(user, jar, ltpa));
    session.ifPresent(it -> it.remember(login));
    return session;
  }

  User user() {
    return user;
  }

  Rfc6265CookieJar jar() {
    return jar;
  }

  /** Returns the cookie with the token. Its name may have a suffix after {@code LtpaToken2}. */
  NameValue ltpa() {
    return ltpa;
  }

  /** Returns the newest CSRF token, or any value if the server sets none. */
  String csrf() {
    return csrf == null ? IbmMqRequests.ANY_VALUE : csrf;
  }

  /** Returns the CSRF token before the newest one. */
  Optional<String> replacedCsrf() {
    return Optional.ofNullable(replaced);
  }

  /** Returns a request with all cookies except the LTPA token. */
  RawRequest otherCookies(RawRequest request) {
    return request.cookies(
        jar.forPath(request.path()).stream()
            .filter(cookie -> !IbmMqRequests.isLtpa(cookie.name()))
            .toList());
  }

  /**
   * Returns a request with all cookies. The LTPA token is included regardless of its cookie path.
   */
  RawRequest cookies(RawRequest request) {
    return otherCookies(request).cookie(ltpa.name(), ltpa.value());
  }

  /** Returns a request with all cookies and the CSRF header. */
  RawRequest withAllCredentials(RawRequest request) {
    return cookies(request).header(IbmMqRequests.CSRF_HEADER, csrf());
  }

  /** Returns a request with only the cookies in the jar. */
  RawRequest withJarCookies(RawRequest request) {
    return request.cookies(jar.forPath(request.path()));
  }

  void take(RawResponse response) {
    jar.take(response);
    remember(response);
  }

  List<String> ltpaCookiesLeft() {
    return jar.all().stream().map(NameValue::name).filter(IbmMqRequests::isLtpa).toList();
  }

  private void remember(RawResponse response) {
    response.setCookies().stream()
        .filter(it -> it.name().equals(IbmMqRequests.CSRF_COOKIE) && !it.value().isEmpty())
        .filter(it -> !it.value().equals(csrf))
        .forEach(
            it -> {
              replaced = csrf;
              csrf = it.value();
            });
  }
}
