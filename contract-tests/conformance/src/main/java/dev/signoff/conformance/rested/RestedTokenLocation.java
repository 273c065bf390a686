package dev.signoff.conformance.rested;

import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.spec.Credential;
import dev.signoff.spec.SetCookie;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Location of an access token in login responses and in requests. */
enum RestedTokenLocation {
  COOKIE("accessTokenCookie", "the cookie"),
  HEADER("accessTokenHeader", "the header");

  private final String scheme;
  private final String words;

  RestedTokenLocation(String scheme, String words) {
    this.scheme = scheme;
    this.words = words + " " + fieldName();
  }

  static RestedTokenLocation of(List<Credential> credentials) {
    return credentials.contains(HEADER.credential()) ? HEADER : COOKIE;
  }

  private Credential credential() {
    return RestedProjectRequests.credential(scheme);
  }

  String fieldName() {
    return credential().name();
  }

  /** Returns a login request that asks for the token in this location. */
  RawRequest requestToken(RawRequest login) {
    return this == HEADER ? login.query("noATCookie", "true") : login;
  }

  /**
   * Returns the token in this location of a response. If several cookies have the name, the last
   * one counts.
   */
  Optional<String> token(RawResponse response) {
    if (this == HEADER) {
      return response.header(fieldName()).filter(value -> !value.isBlank());
    }
    return lines(response).stream()
        .reduce((first, second) -> second)
        .filter(line -> !line.deletes(Instant.now()))
        .map(SetCookie::value)
        .filter(value -> !value.isEmpty());
  }

  /** Returns the {@code Set-Cookie} lines of the access token's cookie. */
  static List<SetCookie> lines(RawResponse response) {
    return response.setCookies().stream()
        .filter(line -> line.name().equals(COOKIE.fieldName()))
        .toList();
  }

  RawRequest addTo(RawRequest request, String token) {
    return request.credential(credential().in(), fieldName(), token);
  }

  /** Returns such as {@code the header Authorization}. */
  @Override
  public String toString() {
    return words;
  }
}
