package dev.signoff.sdk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Exception for a response whose status means success but whose rest breaks the contract: another
 * content type, malformed JSON, a missing required field or token, or a body that is too large.
 */
public final class UnusableResponseException extends SignoffException {
  private static final long serialVersionUID = 1;

  private final transient Transport.TransportResponse response;

  /**
   * Creates an exception, for the SDK and for tests of its users.
   *
   * @param operation the id of the operation
   * @param problem what is wrong with the response, without any text from it
   * @param response the raw response
   * @param cause what went wrong while reading, free of secrets
   */
  public UnusableResponseException(
      String operation,
      String problem,
      Transport.TransportResponse response,
      @Nullable Throwable cause) {
    super(operation, "the server answered " + response.status() + ", but " + problem, cause);
    this.response = Objects.requireNonNull(response, "response");
  }

  /**
   * Returns the status code.
   *
   * @return the status code
   */
  public int status() {
    return response.status();
  }

  /**
   * Returns the headers of the response.
   *
   * @return the headers
   */
  public Headers headers() {
    return response.headers();
  }

  /**
   * Returns the body as it was received. It may hold a secret.
   *
   * @return the body; empty if there was none or it was too large
   */
  public String rawBody() {
    return response.body();
  }
}
