package dev.signoff.server.docs;

import org.jspecify.annotations.Nullable;

/** Failure to serve a folder as documentation. The message names the folder and the problem. */
public final class InvalidSiteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidSiteException(String message) {
    this(message, null);
  }

  InvalidSiteException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
