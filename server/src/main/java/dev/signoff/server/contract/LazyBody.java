package dev.signoff.server.contract;

/**
 * The body of a request, still unread, so that an operation can look at the credentials before it
 * looks at the body.
 *
 * @param <T> the model that the contract gives the body
 */
public interface LazyBody<T> {

  /**
   * How many bytes a body may have unless told otherwise: more than any body of any contract needs.
   */
  int MAX_BYTES = 64 * 1024;

  /**
   * Reads the body.
   *
   * @return the body as a model; one that breaks no rule of the contract
   * @throws ContractViolationException if the body is missing, too large, of another media type
   *     than the contract has, malformed, or breaks its schema
   */
  T read();
}
