package dev.signoff.server.redis;

/** Failure to use Redis as a session store at startup. The message says how to fix the cause. */
public final class UnusableRedisException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableRedisException(String message, Throwable cause) {
    super(message, cause);
  }
}
