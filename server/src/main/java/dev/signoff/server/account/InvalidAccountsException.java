package dev.signoff.server.account;

import org.jspecify.annotations.Nullable;

/**
 * An accounts file that cannot be used. The message names the file and the mistake, and quotes no
 * password.
 */
public final class InvalidAccountsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidAccountsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
