package dev.signoff.server.audit;

import java.util.Optional;

/**
 * An attempt to log in or out, for operations to tell what they find out. Costs nothing, and keeps
 * nothing, if nobody watches.
 */
public sealed interface AuditContext permits RecordingAuditContext, NoAuditContext {

  /**
   * {@return the attempt of the request that this thread has begun to serve; to be asked for before
   * anything is waited for, since another thread may go on}
   */
  static AuditContext current() {
    RecordingAuditContext watched = RecordingAuditContext.CURRENT.get();
    return watched == null ? NoAuditContext.ATTEMPT : watched;
  }

  /** {@return whether anybody wants to know} */
  boolean isWatched();

  /**
   * Tells what the attempt is, where the URL does not.
   *
   * @param operation {@code login} or {@code logout}
   */
  void is(String operation);

  /**
   * Tells how the client shows who it is.
   *
   * @param means how
   */
  void by(AuthenticationMethod means);

  /**
   * Tells that a password is about to be checked.
   *
   * @param user the user name of the account; nothing if there is no such account
   */
  void byPassword(Optional<String> user);

  /**
   * Tells which session began, went on or ended. If there are several, each is an event.
   *
   * @param means how the client showed who it is
   * @param user the user name of the account
   * @param secret what tells this session from every other; only a part of its hash is kept
   */
  void session(AuthenticationMethod means, String user, String secret);

  /**
   * Tells why the attempt comes to nothing, if it does.
   *
   * @param reason why
   */
  void because(FailureReason reason);
}
