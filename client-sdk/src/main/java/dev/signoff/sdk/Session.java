package dev.signoff.sdk;

import java.util.concurrent.CompletableFuture;

/**
 * Session of a logged-in user, which {@link #close} logs out. Safe for use by several threads.
 *
 * <p>A session that has ended sends nothing more: a call fails with a {@link
 * MissingCredentialException}.
 */
public interface Session extends AutoCloseable {

  /**
   * Logs out, once: what this session knows to have ended is not sent again. Afterwards its
   * credentials are forgotten, whatever the server said about cookies.
   *
   * @return whether the session was still alive
   * @throws SignoffException if the server did not confirm; the session may be alive, and can be
   *     logged out again
   */
  LogOutResult logOut();

  /**
   * Does the same as {@link #logOut}, without waiting. Cancelling the future does not call the
   * logout back.
   *
   * @return whether the session was still alive
   */
  CompletableFuture<LogOutResult> logOutAsync();

  /**
   * Returns the token from which another process can resume this session.
   *
   * @return the token
   * @throws IllegalStateException if the session has ended
   */
  SessionToken token();

  /**
   * Logs out, unless that has been done. Takes no longer than the timeout of a call. A thread that
   * was interrupted logs out all the same and stays interrupted.
   *
   * @throws SignoffException if the server did not confirm; in a {@code try} with resources whose
   *     body failed, it is added to that failure as suppressed
   */
  @Override
  default void close() {
    boolean interrupted = Thread.interrupted();
    try {
      logOut();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
