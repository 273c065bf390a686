package dev.signoff.server.contract;

/**
 * Body of a request that has not been parsed yet, so that an operation can check credentials first.
 *
 * @param <T> the model of the body in the contract
 */
public interface LazyBody<T> {

  /** Default for the maximum length in bytes, which is more than any contract needs. */
  int MAX_BYTES = 64 * 1024;

  /**
   * Reads the body.
   *
   * @return the body as a valid model
   * @throws ContractViolationException if the body is missing, too large, of a media type that is
   *     not in the contract, malformed, or violates its schema
   */
  T read();
}
