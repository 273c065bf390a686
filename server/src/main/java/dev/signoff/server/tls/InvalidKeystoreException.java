package dev.signoff.server.tls;

/** A keystore that cannot be used. The message says what is wrong, and never the password. */
public final class InvalidKeystoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidKeystoreException(String message) {
    super(message);
  }
}
