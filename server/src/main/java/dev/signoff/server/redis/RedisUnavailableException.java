package dev.signoff.server.redis;

/**
 * Redis did not do what it was asked to, or did not say so in time. Has no stack trace: there can
 * be thousands a second.
 */
final class RedisUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RedisUnavailableException(Throwable reason) {
    super(reason.getClass().getSimpleName(), null, false, false);
  }
}
