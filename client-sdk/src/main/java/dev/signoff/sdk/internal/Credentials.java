package dev.signoff.sdk.internal;

import dev.signoff.sdk.SecurityScheme;
import java.util.Optional;

/** Credentials of a session other than cookies. Cookies come from its jar. */
public interface Credentials {

  /** Returns the value for a header or a query parameter. */
  Optional<String> value(SecurityScheme scheme);

  /** Returns whether a cookie of this name is the one that the contract means. */
  default boolean means(SecurityScheme scheme, String cookie) {
    return cookie.equals(scheme.parameter());
  }

  /** Returns credentials that are always absent. */
  static Credentials none() {
    return scheme -> Optional.empty();
  }
}
