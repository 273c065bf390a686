package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documented failure of an operation, described for readers. An {@link Outcome} is one request that
 * fails so.
 *
 * @param operation the operation
 * @param variant which meaning of the operation; null where it has but one
 * @param response the response
 * @param example the body of the response
 * @param causes why it fails so, a sentence each, in Markdown and by the names on the wire
 */
public record DocumentedFailure(
    ContractOperation operation,
    @Nullable Variant variant,
    ContractResponse response,
    Example example,
    List<String> causes) {

  /**
   * Returns the failures of all operations of a contract, in all its profiles.
   *
   * @param contract the contract
   * @return the failures, in the contract's order
   */
  public static List<DocumentedFailure> of(Contract contract) {
    return new DocumentedFailures(contract).all();
  }

  /**
   * Returns the name of the operation.
   *
   * @return the name of the variant or, where there is none, the operation's id
   */
  public String operationName() {
    return variant == null ? operation.id() : variant.name();
  }

  /**
   * Returns the status.
   *
   * @return such as 401
   */
  public int status() {
    return response.status();
  }

  /**
   * Returns the name of the example, unique for operation and status.
   *
   * @return such as {@code csrfHeaderMissing}
   */
  public String name() {
    return example.name();
  }

  /**
   * Returns a summary of the failure.
   *
   * @return one sentence or more, in Markdown
   */
  public String summary() {
    return example.summary();
  }

  /**
   * Returns the body of the response.
   *
   * @return the body
   */
  public JsonNode body() {
    return example.value();
  }

  /**
   * Returns the fix for a client.
   *
   * @return one sentence or two, in Markdown
   */
  public String cure() {
    return example.cure();
  }

  /**
   * Returns the profiles in which it happens.
   *
   * @return the ids of the profiles; empty means all
   */
  public List<String> profiles() {
    return example.profiles();
  }

  /** Returns a text such as {@code logout 401 csrfHeaderMissing}. */
  @Override
  public String toString() {
    return operationName() + " " + status() + " " + name();
  }
}
