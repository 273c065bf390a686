package dev.signoff.server.contract;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

/**
 * Response of an operation as defined by the contract. Each operation has a subclass with one named
 * constructor per documented status, so an undocumented response does not compile. Not thread safe;
 * an instance belongs to one request.
 */
public abstract class OperationResponse {
  private final int status;
  private final @Nullable Object body;
  private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();

  /**
   * Creates a response. Called by generated code.
   *
   * @param status the HTTP status
   * @param body the body, or null for none
   */
  protected OperationResponse(int status, @Nullable Object body) {
    this.status = status;
    this.body = body;
  }

  /**
   * Adds a header.
   *
   * @param name the name of the header
   * @param value the value; null leaves the header out
   */
  protected final void header(String name, @Nullable Object value) {
    if (value != null) {
      headers.add(name, value);
    }
  }

  /**
   * Adds one header field per cookie.
   *
   * @param name {@code Set-Cookie}
   * @param cookies the cookies to set or delete, in this order
   */
  protected final void header(String name, ResponseCookie... cookies) {
    for (ResponseCookie cookie : cookies) {
      headers.add(name, cookie.toHeader());
    }
  }

  /** {@return the HTTP status} */
  public final int status() {
    return status;
  }

  /** {@return the body, or null for none} */
  public final @Nullable Object body() {
    return body;
  }

  /** {@return the headers of the response} */
  public final MultivaluedMap<String, Object> headers() {
    return headers;
  }
}
