package dev.signoff.sdk;

import org.jspecify.annotations.Nullable;

/** Exception for status 401: a credential is missing or was rejected. */
public final class UnauthorizedException extends StatusException {
  private static final long serialVersionUID = 1;

  /**
   * Creates an exception, for the SDK and for tests of its users.
   *
   * @param operation the id of the operation
   * @param cure the cause, and what to do about it
   * @param response the raw response
   * @param body the typed body, if the response had one
   */
  public UnauthorizedException(
      String operation, String cure, Transport.TransportResponse response, @Nullable Object body) {
    super(operation, cure, response, body);
  }
}
