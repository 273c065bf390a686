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
 * What a client of IBM MQ has after a login: a jar that obeys the server, and the tokens, which a
 * client may keep all the same.
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

  /** What a login began; nothing if a conforming client has no LTPA token after it. */
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

  /** The cookie with the token; its name may go on after {@code LtpaToken2}. */
  NameValue ltpa() {
    return ltpa;
  }

  /** The newest CSRF token; any value will do where the server sets none. */
  String csrf() {
    return csrf == null ? IbmMqRequests.ANY_VALUE : csrf;
  }

  /** The CSRF token before the newest. */
  Optional<String> replacedCsrf() {
    return Optional.ofNullable(replaced);
  }

  /** A request with what a client sends beside the LTPA token. */
  RawRequest others(RawRequest call) {
    return call.cookies(
        jar.forPath(call.path()).stream()
            .filter(cookie -> !IbmMqRequests.isLtpa(cookie.name()))
            .toList());
  }

  /** A request with all cookies, wherever the server wants the token to be sent. */
  RawRequest cookies(RawRequest call) {
    return others(call).cookie(ltpa.name(), ltpa.value());
  }

  /** A request that may change something. */
  RawRequest full(RawRequest call) {
    return cookies(call).header(IbmMqRequests.CSRF_HEADER, csrf());
  }

  /** A request with what is left in the jar. */
  RawRequest obedient(RawRequest call) {
    return call.cookies(jar.forPath(call.path()));
  }

  void take(RawResponse answer) {
    jar.take(answer);
    remember(answer);
  }

  List<String> ltpaCookiesLeft() {
    return jar.all().stream().map(NameValue::name).filter(IbmMqRequests::isLtpa).toList();
  }

  private void remember(RawResponse answer) {
    answer.setCookies().stream()
        .filter(it -> it.name().equals(IbmMqRequests.CSRF_COOKIE) && !it.value().isEmpty())
        .filter(it -> !it.value().equals(csrf))
        .forEach(
            it -> {
              replaced = csrf;
              csrf = it.value();
            });
  }
}
