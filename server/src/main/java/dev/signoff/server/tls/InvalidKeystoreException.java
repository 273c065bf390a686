package dev.signoff.server.tls;

/**
 * Failure to read a keystore. The message describes the problem and never contains the password.
 */
public final class InvalidKeystoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidKeystoreException(String message) {
    super(message);
  }
}
