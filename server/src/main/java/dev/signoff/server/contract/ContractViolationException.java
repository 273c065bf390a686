package dev.signoff.server.contract;

import jakarta.ws.rs.BadRequestException;
import java.util.Objects;

/**
 * Request that violates the contract. The message describes the violation and may be sent to the
 * client.
 */
public final class ContractViolationException extends BadRequestException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message one sentence that contains no secret
   */
  public ContractViolationException(String message) {
    super(message);
  }

  /** {@return a description of the violation that may be sent to the client} */
  public String reason() {
    return Objects.requireNonNullElse(getMessage(), "The request breaks the contract.");
  }
}
