package dev.signoff.server.account;

import org.jspecify.annotations.Nullable;

/**
 * Failure to read an accounts file. The message names the file and the error, and contains no
 * password.
 */
public final class InvalidAccountsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidAccountsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
