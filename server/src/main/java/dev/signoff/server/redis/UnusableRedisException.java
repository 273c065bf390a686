package dev.signoff.server.redis;

/** Why Redis cannot keep the sessions. The message says what to do about it. */
public final class UnusableRedisException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableRedisException(String message, Throwable cause) {
    super(message, cause);
  }
}
