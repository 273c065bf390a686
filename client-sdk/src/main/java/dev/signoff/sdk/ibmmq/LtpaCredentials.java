package dev.signoff.sdk.ibmmq;

import dev.signoff.sdk.SecurityScheme;
import dev.signoff.sdk.internal.Cookie;
import dev.signoff.sdk.internal.CookieJar;
import dev.signoff.sdk.internal.Credentials;
import java.util.Optional;

/** Credentials of a session: the LTPA cookie, and the CSRF header for both rules. */
final class LtpaCredentials implements Credentials {
  static final String COOKIE = "LtpaToken2";
  private static final String CSRF_COOKIE = "csrfToken";
  private static final String ANY_VALUE = "signoff";

  private final CookieJar jar;

  LtpaCredentials(CookieJar jar) {
    this.jar = jar;
  }

  @Override
  public Optional<String> value(SecurityScheme scheme) {
    return Optional.of(jar.newest(CSRF_COOKIE::equals).map(Cookie::value).orElse(ANY_VALUE));
  }

  /** From 9.1 on, a server may add a suffix. */
  @Override
  public boolean means(SecurityScheme scheme, String cookie) {
    return cookie.startsWith(COOKIE);
  }

  static Optional<Cookie> token(CookieJar jar) {
    return jar.newest(name -> name.startsWith(COOKIE));
  }
}
