package dev.signoff.sdk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Operation with its arguments, ready to be sent by a {@link Caller}. Immutable.
 *
 * @param <T> the type of the body of a successful response
 */
public final class Call<T> {
  private final Operation<T> operation;
  private final Map<String, String> path;
  private final Map<String, String> query;
  private final @Nullable Object body;

  private Call(
      Operation<T> operation,
      Map<String, String> path,
      Map<String, String> query,
      @Nullable Object body) {
    this.operation = operation;
    this.path = path;
    this.query = query;
    this.body = body;
  }

  static <T> Call<T> of(Operation<T> operation) {
    return new Call<>(operation, Map.of(), operation.query(), null);
  }

  /**
   * Returns a copy with an argument for the path that is one segment: a slash in it is escaped.
   *
   * @param name the name of the parameter
   * @param value the argument, unescaped
   * @return the copy
   * @throws IllegalArgumentException if the argument is empty, {@code .} or {@code ..}
   */
  public Call<T> segment(String name, String value) {
    PathArgument.check(name, value);
    return new Call<>(operation, plus(path, name, PathArgument.segment(value)), query, body);
  }

  /**
   * Returns a copy with an argument for the path whose slashes separate segments and stay as they
   * are.
   *
   * @param name the name of the parameter
   * @param value the argument, unescaped
   * @return the copy
   * @throws IllegalArgumentException if a segment is empty, {@code .} or {@code ..}
   */
  public Call<T> segments(String name, String value) {
    PathArgument.checkAll(name, value);
    return new Call<>(operation, plus(path, name, PathArgument.segments(value)), query, body);
  }

  /**
   * Returns a copy with an argument for the query.
   *
   * @param name the name of the parameter
   * @param value the argument; {@code null} leaves the parameter out
   * @return the copy
   */
  public Call<T> query(String name, @Nullable Object value) {
    return value == null
        ? this
        : new Call<>(operation, path, plus(query, name, value.toString()), body);
  }

  /**
   * Returns a copy with a body.
   *
   * @param value what to send as JSON
   * @return the copy
   */
  public Call<T> body(Object value) {
    return new Call<>(operation, path, query, Objects.requireNonNull(value, "body"));
  }

  /**
   * Returns the operation.
   *
   * @return the operation
   */
  public Operation<T> operation() {
    return operation;
  }

  /**
   * Returns the path with all arguments in it, escaped.
   *
   * @return the path
   * @throws IllegalArgumentException if an argument is missing
   */
  public String path() {
    String filled = operation.path();
    for (Map.Entry<String, String> argument : path.entrySet()) {
      filled = filled.replace("{" + argument.getKey() + "}", argument.getValue());
    }
    if (filled.indexOf('{') >= 0) {
      throw new IllegalArgumentException(
          operation.id() + ": a path argument is missing: " + filled);
    }
    return filled;
  }

  /**
   * Returns the query parameters, without credentials.
   *
   * @return the values by name, unescaped
   */
  public Map<String, String> query() {
    return query;
  }

  /**
   * Returns the body to send as JSON.
   *
   * @return the body, if there is one
   */
  public Optional<Object> body() {
    return Optional.ofNullable(body);
  }

  /** Leaves out arguments and body. */
  @Override
  public String toString() {
    return operation.toString();
  }

  private static Map<String, String> plus(Map<String, String> map, String name, String value) {
    Map<String, String> copy = new LinkedHashMap<>(map);
    copy.put(name, value);
    return copy;
  }
}
