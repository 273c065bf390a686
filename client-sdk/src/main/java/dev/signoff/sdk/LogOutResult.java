package dev.signoff.sdk;

/** Result of a logout. Either way, the session is over. */
public sealed interface LogOutResult {

  /** The server ended the session. */
  record LoggedOut() implements LogOutResult {}

  /**
   * The session was over before: this object had logged it out, or the server refused its token.
   */
  record AlreadyLoggedOut() implements LogOutResult {}
}
