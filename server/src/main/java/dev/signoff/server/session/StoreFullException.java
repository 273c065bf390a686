package dev.signoff.server.session;

/** There is no room for another session until some have ended or expired. */
public final class StoreFullException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception, which costs no stack trace. */
  public StoreFullException() {
    super("The store has no room for another session.", null, false, false);
  }
}
