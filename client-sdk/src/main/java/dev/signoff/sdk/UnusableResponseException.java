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
   * For the SDK, and for tests of its users.
   *
   * @param operation the id of the operation
   * @param problem what is wrong with the answer, without anything that the answer said
   * @param response the answer as it came
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
   * The status code.
   *
   * @return the status code
   */
  public int status() {
    return response.status();
  }

  /**
   * The headers of the answer.
   *
   * @return the headers
   */
  public Headers headers() {
    return response.headers();
  }

  /**
   * The body as it came. It may hold a secret.
   *
   * @return the body; empty if there was none or it was too large
   */
  public String rawBody() {
    return response.body();
  }
}
