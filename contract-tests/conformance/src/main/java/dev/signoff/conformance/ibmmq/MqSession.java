package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Jar;
import dev.signoff.conformance.http.Pair;
import dev.signoff.conformance.target.User;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client of IBM MQ has after a login: a jar that obeys the server, and the tokens, which a
 * client may keep all the same.
 */
final class MqSession {
  private final User user;
  private final Jar jar;
  private final Pair ltpa;
  private @Nullable String csrf;
  private @Nullable String replaced;

  private MqSession(User user, Jar jar, Pair ltpa) {
    this.user = user;
    this.jar = jar;
    this.ltpa = ltpa;
  }

  /** What a login began; nothing if a conforming client has no LTPA token after it. */
  static Optional<MqSession> of(User user, Jar jar, Answer login) {
    jar.take(login);
    Optional<MqSession> session =
        jar.all().stream()
            .filter(cookie -> MqCalls.isLtpa(cookie.name()) && !cookie.value().isEmpty())
            .findFirst()
            .map(ltpa -> new MqSession(user, jar, ltpa));
    session.ifPresent(it -> it.remember(login));
    return session;
  }

  User user() {
    return user;
  }

  Jar jar() {
    return jar;
  }

  /** The cookie with the token; its name may go on after {@code LtpaToken2}. */
  Pair ltpa() {
    return ltpa;
  }

  /** The newest CSRF token; any value will do where the server sets none. */
  String csrf() {
    return csrf == null ? MqCalls.ANY_VALUE : csrf;
  }

  /** The CSRF token before the newest. */
  Optional<String> replacedCsrf() {
    return Optional.ofNullable(replaced);
  }

  /** A request with what a client sends beside the LTPA token. */
  Call others(Call call) {
    return call.cookies(
        jar.forPath(call.path()).stream()
            .filter(cookie -> !MqCalls.isLtpa(cookie.name()))
            .toList());
  }

  /** A request with all cookies, wherever the server wants the token to be sent. */
  Call cookies(Call call) {
    return others(call).cookie(ltpa.name(), ltpa.value());
  }

  /** A request that may change something. */
  Call full(Call call) {
    return cookies(call).header(MqCalls.CSRF_HEADER, csrf());
  }

  /** A request with what is left in the jar. */
  Call obedient(Call call) {
    return call.cookies(jar.forPath(call.path()));
  }

  void take(Answer answer) {
    jar.take(answer);
    remember(answer);
  }

  List<String> ltpaCookiesLeft() {
    return jar.all().stream().map(Pair::name).filter(MqCalls::isLtpa).toList();
  }

  private void remember(Answer answer) {
    answer.setCookies().stream()
        .filter(it -> it.name().equals(MqCalls.CSRF_COOKIE) && !it.value().isEmpty())
        .filter(it -> !it.value().equals(csrf))
        .forEach(
            it -> {
              replaced = csrf;
              csrf = it.value();
            });
  }
}
