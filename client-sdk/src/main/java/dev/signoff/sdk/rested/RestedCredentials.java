package dev.signoff.sdk.rested;

import dev.signoff.sdk.SecurityScheme;
import dev.signoff.sdk.internal.Cookie;
import dev.signoff.sdk.internal.CookieJar;
import dev.signoff.sdk.internal.Credentials;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Credentials of a session: the key of the project, and an access token in the cookie jar or in a
 * header.
 */
final class RestedCredentials implements Credentials {
  static final String COOKIE = "__Secure-rested-access-token";
  private static final String KEY = "apiKey";
  private static final String HEADER = "accessTokenHeader";

  private final CookieJar jar;
  private final String key;
  private volatile @Nullable String headerToken;

  RestedCredentials(CookieJar jar, String key) {
    this.jar = jar;
    this.key = key;
  }

  @Override
  public Optional<String> value(SecurityScheme scheme) {
    return switch (scheme.id()) {
      case KEY -> Optional.of(key);
      case HEADER -> Optional.ofNullable(headerToken);
      default -> Optional.empty();
    };
  }

  Optional<String> token() {
    return Optional.ofNullable(headerToken).or(() -> jar.newest(COOKIE::equals).map(Cookie::value));
  }

  void take(String token) {
    headerToken = token;
  }

  void forget() {
    headerToken = null;
    jar.seal();
  }
}
