package dev.signoff.sdk;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exception for a response whose status is not the success status. */
public abstract sealed class StatusException extends SignoffException
    permits BadRequestException,
        UnauthorizedException,
        ForbiddenException,
        TooManyRequestsException,
        InternalServerErrorException,
        UndocumentedStatusException {
  private static final long serialVersionUID = 1;

  private final transient Transport.TransportResponse response;
  private final transient @Nullable Object body;

  StatusException(
      String operation, String cure, Transport.TransportResponse response, @Nullable Object body) {
    super(operation, "the server answered " + response.status() + ". " + cure, null);
    this.response = Objects.requireNonNull(response, "response");
    this.body = body;
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
   * Returns the body as it was received. A server may have put a secret in it.
   *
   * @return the body; empty if there was none
   */
  public String rawBody() {
    return response.body();
  }

  /**
   * Returns the typed body.
   *
   * @param <T> the type of the body
   * @param type the type that the contract documents for this status
   * @return the body; empty if it does not match the contract
   */
  public <T> Optional<T> body(Class<T> type) {
    return Optional.ofNullable(body).filter(type::isInstance).map(type::cast);
  }
}
