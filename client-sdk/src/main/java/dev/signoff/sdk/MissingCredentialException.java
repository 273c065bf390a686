package dev.signoff.sdk;

/**
 * Exception for a call that was not sent because the client or the session has no credential that
 * the operation accepts.
 */
public final class MissingCredentialException extends SignoffException {
  private static final long serialVersionUID = 1;

  /**
   * Creates an exception, for the SDK and for tests of its users.
   *
   * @param operation the id of the operation
   * @param missing what is missing, by name
   */
  public MissingCredentialException(String operation, String missing) {
    super(operation, "nothing was sent, because " + missing + " is missing. Log in first.", null);
  }
}
