package dev.signoff.conformance.rested;

import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.spec.Credential;
import dev.signoff.spec.SetCookie;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What carries an access token: from a login to the client, and from the client back. */
enum RestedTokenLocation {
  COOKIE("accessTokenCookie", "the cookie"),
  HEADER("accessTokenHeader", "the header");

  private final String scheme;
  private final String words;

  RestedTokenLocation(String scheme, String words) {
    this.scheme = scheme;
    this.words = words + " " + wireName();
  }

  static RestedTokenLocation of(List<Credential> credentials) {
    return credentials.contains(HEADER.credential()) ? HEADER : COOKIE;
  }

  private Credential credential() {
    return RestedProjectRequests.credential(scheme);
  }

  String wireName() {
    return credential().name();
  }

  /** Asks a login to hand out the token so. */
  RawRequest asked(RawRequest login) {
    return this == HEADER ? login.query("noATCookie", "true") : login;
  }

  /** The token that an answer hands out so; of several cookies of the name the last counts. */
  Optional<String> token(RawResponse answer) {
    if (this == HEADER) {
      return answer.header(wireName()).filter(value -> !value.isBlank());
    }
    return lines(answer).stream()
        .reduce((first, second) -> second)
        .filter(line -> !line.deletes(Instant.now()))
        .map(SetCookie::value)
        .filter(value -> !value.isEmpty());
  }

  /** The lines that set or delete the access token's cookie. */
  static List<SetCookie> lines(RawResponse answer) {
    return answer.setCookies().stream()
        .filter(line -> line.name().equals(COOKIE.wireName()))
        .toList();
  }

  RawRequest carry(RawRequest call, String token) {
    return call.credential(credential().in(), wireName(), token);
  }

  /** Such as {@code the header Authorization}. */
  @Override
  public String toString() {
    return words;
  }
}
