package dev.signoff.server.docs;

import org.jspecify.annotations.Nullable;

/** A folder that cannot be served as documentation. The message names it and what is wrong. */
public final class UnusableSite extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableSite(String message) {
    this(message, null);
  }

  UnusableSite(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
