package dev.signoff.server.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an attempt to log in or out ended. */
public enum AuditOutcome {
  /** A session began. */
  LOGGED_IN,
  /** A session goes on with a token from an earlier login. */
  RESUMED,
  /** A session ended. */
  LOGGED_OUT,
  /** There was no session that could have ended. */
  NOT_LOGGED_IN,
  /** The server said no. */
  REFUSED,
  /** Too many attempts came before. */
  THROTTLED,
  /** The server could not do it. */
  FAILED;

  /** {@return the name as logs and metrics have it, such as {@code logged-in}} */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
