package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Jar;
import dev.signoff.conformance.http.Pair;
import dev.signoff.conformance.target.User;
import dev.signoff.spec.SetCookie;
import java.util.List;

/** What a client of IBM MQ has after a login: a jar, in which the LTPA token is. */
final class MqSession {
  private final User user;
  private final Jar jar;

  MqSession(User user, Jar jar) {
    this.user = user;
    this.jar = jar;
  }

  User user() {
    return user;
  }

  Jar jar() {
    return jar;
  }

  /** The cookie with the token; its name may go on after {@code LtpaToken2}. */
  Pair ltpa() {
    return jar.all().stream()
        .filter(cookie -> Mq.isLtpa(cookie.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the session has no LTPA token"));
  }

  boolean hasLtpa() {
    return jar.all().stream().anyMatch(cookie -> Mq.isLtpa(cookie.name()));
  }

  /** The newest CSRF token; any value will do where the server sets none. */
  String csrf() {
    return jar.all().stream()
        .filter(cookie -> cookie.name().equals(Mq.CSRF_COOKIE))
        .map(Pair::value)
        .findFirst()
        .orElse("value");
  }

  /** What a client sends beside the LTPA token. */
  List<Pair> otherCookies(String path) {
    return jar.forPath(path).stream().filter(cookie -> !Mq.isLtpa(cookie.name())).toList();
  }

  /** Takes new cookies, as long as they do not delete the token. */
  void take(Answer answer) {
    if (answer.setCookies().stream().map(SetCookie::name).noneMatch(Mq::isLtpa)) {
      jar.take(answer);
    }
  }
}
