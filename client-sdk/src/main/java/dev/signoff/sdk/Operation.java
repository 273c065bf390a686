package dev.signoff.sdk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Description of one operation of a contract: its request, its credentials and its responses. The
 * generated classes hold one constant each. Immutable.
 *
 * @param <T> the type of the body of a successful response
 */
public final class Operation<T> {
  private final Builder contract;
  private final int successStatus;
  private final Class<T> successType;

  private Operation(Builder contract, int successStatus, Class<T> successType) {
    this.contract = contract;
    this.successStatus = successStatus;
    this.successType = Objects.requireNonNull(successType, "successType");
  }

  /**
   * Starts the description of an operation.
   *
   * @param id the id in the contract
   * @param method the method, in capitals
   * @param path the path from its first slash, with parameters in braces
   * @return a description to complete
   * @throws IllegalArgumentException if the path has no slash at its start
   */
  public static Builder of(String id, String method, String path) {
    if (!Objects.requireNonNull(path, "path").startsWith("/")) {
      throw new IllegalArgumentException("path must start with a slash");
    }
    return new Builder(
        Objects.requireNonNull(id, "id"), Objects.requireNonNull(method, "method"), path);
  }

  /**
   * Starts a call.
   *
   * @return a call without arguments
   */
  public Call<T> call() {
    return Call.of(this);
  }

  /**
   * Returns the id in the contract.
   *
   * @return the id
   */
  public String id() {
    return contract.id;
  }

  /**
   * Returns the method.
   *
   * @return the method, in capitals
   */
  public String method() {
    return contract.method;
  }

  /**
   * Returns the path, with parameters in braces.
   *
   * @return the path
   */
  public String path() {
    return contract.path;
  }

  /**
   * Returns query parameters that every call carries.
   *
   * @return the values by name
   */
  public Map<String, String> query() {
    return contract.query;
  }

  /**
   * Returns the credentials that a call needs: all of one of these lists. An empty list of lists
   * needs none.
   *
   * @return the alternatives, the preferred one first
   */
  public List<List<SecurityScheme>> alternatives() {
    return contract.alternatives;
  }

  /**
   * Returns whether the operation is idempotent: sending a call twice has the same effect as
   * sending it once.
   *
   * @return whether a call may be tried again after bytes were sent
   */
  public boolean idempotent() {
    return contract.idempotent;
  }

  /**
   * Returns the status that means success.
   *
   * @return the status code
   */
  public int successStatus() {
    return successStatus;
  }

  /**
   * Returns the type of the body of a successful response.
   *
   * @return the type; {@link NoContent} if there is no body
   */
  public Class<T> successType() {
    return successType;
  }

  /**
   * Returns the documented error response for a status.
   *
   * @param status a status code
   * @return the failure, if the contract knows one with this status
   */
  public Optional<ErrorResponse> failure(int status) {
    return Optional.ofNullable(contract.failures.get(status));
  }

  @Override
  public String toString() {
    return id() + " (" + method() + " " + path() + ")";
  }

  /**
   * Error response that a contract documents.
   *
   * @param type the type of the body
   * @param description the cause, and the cure
   */
  public record ErrorResponse(Class<?> type, String description) {}

  /** Builder of an operation, for generated code. */
  public static final class Builder {
    private final String id;
    private final String method;
    private final String path;
    private final Map<String, String> query;
    private final List<List<SecurityScheme>> alternatives;
    private final Map<Integer, ErrorResponse> failures;
    private boolean idempotent;

    private Builder(String id, String method, String path) {
      this(id, method, path, new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
    }

    private Builder(
        String id,
        String method,
        String path,
        Map<String, String> query,
        List<List<SecurityScheme>> alternatives,
        Map<Integer, ErrorResponse> failures) {
      this.id = id;
      this.method = method;
      this.path = path;
      this.query = query;
      this.alternatives = alternatives;
      this.failures = failures;
    }

    /**
     * Adds a query parameter that every call carries.
     *
     * @param name the name
     * @param value the value
     * @return this
     */
    public Builder query(String name, String value) {
      query.put(name, value);
      return this;
    }

    /**
     * Adds an alternative of credentials.
     *
     * @param all the credentials that it takes
     * @return this
     */
    public Builder auth(SecurityScheme... all) {
      alternatives.add(List.of(all));
      return this;
    }

    /**
     * Marks the operation as idempotent: sending a call twice has the same effect as sending it
     * once.
     *
     * @return this
     */
    public Builder idempotent() {
      idempotent = true;
      return this;
    }

    /**
     * Adds a failure.
     *
     * @param status the status code
     * @param type the type of the body
     * @param description the cause, and the cure
     * @return this
     */
    public Builder failure(int status, Class<?> type, String description) {
      failures.put(status, new ErrorResponse(type, description));
      return this;
    }

    /**
     * Completes the description.
     *
     * @param <T> the type of the body
     * @param status the status code that means success
     * @param type the type of the body; {@link NoContent} if there is none
     * @return the operation
     */
    public <T> Operation<T> success(int status, Class<T> type) {
      Builder copy =
          new Builder(
              id, method, path, Map.copyOf(query), List.copyOf(alternatives), Map.copyOf(failures));
      copy.idempotent = idempotent;
      return new Operation<>(copy, status, type);
    }
  }
}
