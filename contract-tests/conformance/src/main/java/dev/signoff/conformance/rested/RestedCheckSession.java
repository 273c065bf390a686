package dev.signoff.conformance.rested;

import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.http.Rfc6265CookieJar;
import dev.signoff.conformance.target.User;
import java.util.List;

/** What a client has after a login: a token, and perhaps cookies that are none of rested's. */
final class RestedCheckSession {
  private final User user;
  private final RestedTokenLocation carrier;
  private final String token;
  private final RawResponse login;
  private final Rfc6265CookieJar jar;
  private boolean ended;

  RestedCheckSession(
      User user,
      RestedTokenLocation carrier,
      String token,
      RawResponse login,
      Rfc6265CookieJar jar) {
    this.user = user;
    this.carrier = carrier;
    this.token = token;
    this.login = login;
    this.jar = jar;
  }

  User user() {
    return user;
  }

  RestedTokenLocation carrier() {
    return carrier;
  }

  String token() {
    return token;
  }

  void end() {
    ended = true;
  }

  boolean isEnded() {
    return ended;
  }

  /** What the login answered. */
  RawResponse login() {
    return login;
  }

  /** The request with the token, as a client sends it. */
  RawRequest on(RawRequest call) {
    return onBy(carrier, call);
  }

  /** The request with the token where it did not come from. */
  RawRequest onBy(RestedTokenLocation by, RawRequest call) {
    return by.carry(call.cookies(otherCookies(call.path())), token);
  }

  /** What a client sends beside the token. */
  List<NameValue> otherCookies(String path) {
    return jar.forPath(path).stream()
        .filter(cookie -> !cookie.name().equals(RestedTokenLocation.COOKIE.wireName()))
        .toList();
  }

  void take(RawResponse answer) {
    jar.take(answer);
  }

  /** Whether an answer tells the user's record, even if it says that it refuses to. */
  boolean isOpenedBy(RawResponse answer) {
    return isToldBy(answer) || RestedUserRecord.in(answer).repeats(RestedUserRecord.in(login));
  }

  /** Whether an answer holds the record of the session's user. */
  boolean isToldBy(RawResponse answer) {
    RestedUserRecord told = RestedUserRecord.in(answer);
    RestedUserRecord known = RestedUserRecord.in(login);
    return answer.status() == 200
        && (told.isCalled(user) || (known.mayBe(user) ? told.is(known) : told.mayBe(user)));
  }
}
