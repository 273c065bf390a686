package dev.signoff.conformance.rested;

import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.http.Rfc6265CookieJar;
import dev.signoff.conformance.target.User;
import java.util.List;

/** Client state after a login: a token and other cookies that the server may have set. */
final class RestedCheckSession {
  private final User user;
  private final RestedTokenLocation location;
  private final String token;
  private final RawResponse login;
  private final Rfc6265CookieJar jar;
  private boolean ended;

  RestedCheckSession(
      User user,
      RestedTokenLocation location,
      String token,
      RawResponse login,
      Rfc6265CookieJar jar) {
    this.user = user;
    this.location = location;
    this.token = token;
    this.login = login;
    this.jar = jar;
  }

  User user() {
    return user;
  }

  RestedTokenLocation location() {
    return location;
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

  /** Returns the response to the login. */
  RawResponse login() {
    return login;
  }

  /** Returns a request with the token in the location that it was received in. */
  RawRequest authenticated(RawRequest request) {
    return authenticatedIn(location, request);
  }

  /** Returns a request with the token in a given location. */
  RawRequest authenticatedIn(RestedTokenLocation by, RawRequest request) {
    return by.addTo(request.cookies(otherCookies(request.path())), token);
  }

  /** Returns the cookies that a client sends in addition to the token. */
  List<NameValue> otherCookies(String path) {
    return jar.forPath(path).stream()
        .filter(cookie -> !cookie.name().equals(RestedTokenLocation.COOKIE.fieldName()))
        .toList();
  }

  void take(RawResponse response) {
    jar.take(response);
  }

  /** Returns whether a response contains the user's record, even with a status of refusal. */
  boolean appearsIn(RawResponse response) {
    return isConfirmedBy(response)
        || RestedUserRecord.in(response).containsAll(RestedUserRecord.in(login));
  }

  /** Returns whether a response has status 200 and the record of the session's user. */
  boolean isConfirmedBy(RawResponse response) {
    RestedUserRecord record = RestedUserRecord.in(response);
    RestedUserRecord loginRecord = RestedUserRecord.in(login);
    return response.status() == 200
        && (record.hasName(user)
            || (loginRecord.mayBe(user) ? record.is(loginRecord) : record.mayBe(user)));
  }
}
