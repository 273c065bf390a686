package dev.signoff.sdk;

/** Nothing was sent: the client or the session lacks a credential that the operation needs. */
public final class MissingCredentialException extends SignoffException {
  private static final long serialVersionUID = 1;

  /**
   * For the SDK, and for tests of its users.
   *
   * @param operation the id of the operation
   * @param missing what is missing, by name
   */
  public MissingCredentialException(String operation, String missing) {
    super(operation, "nothing was sent, for lack of " + missing + ". Log in first.", null);
  }
}
