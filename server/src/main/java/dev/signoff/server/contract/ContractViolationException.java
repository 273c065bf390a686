package dev.signoff.server.contract;

import jakarta.ws.rs.BadRequestException;
import java.util.Objects;

/**
 * A request that breaks the contract. The message says how, in words that may be sent to the
 * client.
 */
public final class ContractViolationException extends BadRequestException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what was wrong.
   *
   * @param message one sentence, free of secrets
   */
  public ContractViolationException(String message) {
    super(message);
  }

  /** {@return what was wrong, in words that may be sent to the client} */
  public String reason() {
    return Objects.requireNonNullElse(getMessage(), "The request breaks the contract.");
  }
}
