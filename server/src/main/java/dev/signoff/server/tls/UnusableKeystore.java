package dev.signoff.server.tls;

/** A keystore that cannot be used. The message says what is wrong, and never the password. */
public final class UnusableKeystore extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableKeystore(String message) {
    super(message);
  }
}
