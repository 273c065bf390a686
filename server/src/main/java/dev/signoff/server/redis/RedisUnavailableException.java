package dev.signoff.server.redis;

/**
 * Failure of a Redis command: an error response, a timeout or a lost connection. It has no stack
 * trace, because thousands of them may occur per second.
 */
final class RedisUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RedisUnavailableException(Throwable cause) {
    super(cause.getClass().getSimpleName(), null, false, false);
  }
}
