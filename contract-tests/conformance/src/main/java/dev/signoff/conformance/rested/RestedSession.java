package dev.signoff.conformance.rested;

import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Jar;
import dev.signoff.conformance.http.Pair;
import dev.signoff.conformance.target.User;
import java.util.List;

/** What a client has after a login: a token, and perhaps cookies that are none of rested's. */
final class RestedSession {
  private final User user;
  private final Carrier carrier;
  private final String token;
  private final Answer login;
  private final Jar jar;
  private boolean ended;

  RestedSession(User user, Carrier carrier, String token, Answer login, Jar jar) {
    this.user = user;
    this.carrier = carrier;
    this.token = token;
    this.login = login;
    this.jar = jar;
  }

  User user() {
    return user;
  }

  Carrier carrier() {
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
  Answer login() {
    return login;
  }

  /** The request with the token, as a client sends it. */
  Call on(Call call) {
    return onBy(carrier, call);
  }

  /** The request with the token where it did not come from. */
  Call onBy(Carrier by, Call call) {
    return by.carry(call.cookies(otherCookies(call.path())), token);
  }

  /** What a client sends beside the token. */
  List<Pair> otherCookies(String path) {
    return jar.forPath(path).stream()
        .filter(cookie -> !cookie.name().equals(Carrier.COOKIE.wireName()))
        .toList();
  }

  void take(Answer answer) {
    jar.take(answer);
  }

  /** Whether an answer tells the user's record, even if it says that it refuses to. */
  boolean isOpenedBy(Answer answer) {
    return isToldBy(answer) || Person.in(answer).repeats(Person.in(login));
  }

  /** Whether an answer holds the record of the session's user. */
  boolean isToldBy(Answer answer) {
    Person told = Person.in(answer);
    Person known = Person.in(login);
    return answer.status() == 200
        && (told.isCalled(user) || (known.mayBe(user) ? told.is(known) : told.mayBe(user)));
  }
}
