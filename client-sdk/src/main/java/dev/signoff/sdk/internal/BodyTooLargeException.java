package dev.signoff.sdk.internal;

import dev.signoff.sdk.Headers;
import java.io.IOException;

/** Exception for a response body that is larger than the configured limit. */
final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient Headers headers;

  BodyTooLargeException(int status, Headers headers, int limit) {
    super("the body is larger than " + limit + " bytes. See ClientOptions.withMaxResponseBytes.");
    this.status = status;
    this.headers = headers;
  }

  int status() {
    return status;
  }

  Headers headers() {
    return headers;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
