package dev.signoff.sdk;

/** Result of a logout. Either way, the session is over. */
public sealed interface LogOutResult {

  /** Result of a logout that ended the session on the server. */
  record LoggedOut() implements LogOutResult {}

  /**
   * Result of a logout of a session that was over before: this object had logged it out, or the
   * server rejected its token.
   */
  record AlreadyLoggedOut() implements LogOutResult {}
}
