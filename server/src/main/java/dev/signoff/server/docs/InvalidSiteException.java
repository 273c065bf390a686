package dev.signoff.server.docs;

import org.jspecify.annotations.Nullable;

/** A folder that cannot be served as documentation. The message names it and what is wrong. */
public final class InvalidSiteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidSiteException(String message) {
    this(message, null);
  }

  InvalidSiteException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
