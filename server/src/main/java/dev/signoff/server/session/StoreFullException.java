package dev.signoff.server.session;

/** Failure to store a session because the store is full. */
public final class StoreFullException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception without a stack trace, because there may be many of them. */
  public StoreFullException() {
    super("The session store is full.", null, false, false);
  }
}
