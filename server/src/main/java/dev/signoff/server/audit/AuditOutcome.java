package dev.signoff.server.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Outcome of an attempt to log in or out. */
public enum AuditOutcome {
  /** A session began. */
  LOGGED_IN,
  /** A session was resumed with a token from an earlier login. */
  RESUMED,
  /** A session ended. */
  LOGGED_OUT,
  /** A logout was refused because there was no live session. */
  NOT_LOGGED_IN,
  /** The request was refused. */
  REFUSED,
  /** The request was throttled after too many attempts. */
  THROTTLED,
  /** The server failed. */
  FAILED;

  /** {@return the name in logs and metrics, such as {@code logged-in}} */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
