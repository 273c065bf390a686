package dev.signoff.conformance.rested;

import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.spec.Credential;
import dev.signoff.spec.SetCookie;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What carries an access token: from a login to the client, and from the client back. */
enum Carrier {
  COOKIE("accessTokenCookie", "the cookie"),
  HEADER("accessTokenHeader", "the header");

  private final String scheme;
  private final String words;

  Carrier(String scheme, String words) {
    this.scheme = scheme;
    this.words = words + " " + wireName();
  }

  static Carrier of(List<Credential> credentials) {
    return credentials.contains(HEADER.credential()) ? HEADER : COOKIE;
  }

  private Credential credential() {
    return Project.credential(scheme);
  }

  String wireName() {
    return credential().name();
  }

  /** Asks a login to hand out the token so. */
  Call asked(Call login) {
    return this == HEADER ? login.query("noATCookie", "true") : login;
  }

  /** The token that an answer hands out so; of several cookies of the name the last counts. */
  Optional<String> token(Answer answer) {
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
  static List<SetCookie> lines(Answer answer) {
    return answer.setCookies().stream()
        .filter(line -> line.name().equals(COOKIE.wireName()))
        .toList();
  }

  Call carry(Call call, String token) {
    return call.credential(credential().in(), wireName(), token);
  }

  /** Such as {@code the header Authorization}. */
  @Override
  public String toString() {
    return words;
  }
}
