package dev.signoff.server.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an attempt came to nothing. */
public enum FailureReason {
  /** The request breaks the contract. */
  MALFORMED,
  /** The request names no user and no token. */
  NO_CREDENTIALS,
  /** Nobody has that name; it is written nowhere, since people type passwords there. */
  UNKNOWN_USER,
  /** The user has another password. */
  PASSWORD_REFUSED,
  /** The request carries no token. */
  NO_TOKEN,
  /** The token is unknown, altered, expired or logged out. */
  TOKEN_REFUSED,
  /** The CSRF header is missing or wrong. */
  CSRF,
  /** The project does not take the request: key, endpoint or origin. */
  PROJECT,
  /** Too many attempts came before. */
  TOO_MANY,
  /** There is no room for another session. */
  FULL,
  /** Something that nobody foresaw, or a store that does not answer. */
  ERROR;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
