package dev.signoff.server.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Reason why an attempt to log in or out failed. */
public enum FailureReason {
  /** The request violates the contract. */
  MALFORMED,
  /** The request names no user and no token. */
  NO_CREDENTIALS,
  /**
   * No account has this name. The name is not logged, because users sometimes enter a password
   * there.
   */
  UNKNOWN_USER,
  /** The password is wrong. */
  PASSWORD_REFUSED,
  /** The request contains no token. */
  NO_TOKEN,
  /** The token is unknown, altered, expired or logged out. */
  TOKEN_REFUSED,
  /** The CSRF header is missing or wrong. */
  CSRF,
  /** The rested project refuses the key, the endpoint or the origin. */
  PROJECT,
  /** There were too many attempts before. */
  TOO_MANY,
  /** There is no room for another session. */
  FULL,
  /** An unexpected error, or a store that is unavailable. */
  ERROR;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
