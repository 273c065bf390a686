package dev.signoff.sdk;

import java.util.Objects;

/**
 * Successful response: the typed body together with the raw response. Immutable.
 *
 * @param <T> the type of the body
 */
public final class Response<T> {
  private final T body;
  private final Transport.TransportResponse raw;

  /**
   * Creates a response.
   *
   * @param body the typed body
   * @param raw the raw response
   */
  public Response(T body, Transport.TransportResponse raw) {
    this.body = Objects.requireNonNull(body, "body");
    this.raw = Objects.requireNonNull(raw, "raw");
  }

  /**
   * Returns the typed body.
   *
   * @return the body; {@link NoContent} if the operation has none
   */
  public T body() {
    return body;
  }

  /**
   * Returns the status code.
   *
   * @return the status code
   */
  public int status() {
    return raw.status();
  }

  /**
   * Returns the headers.
   *
   * @return the headers
   */
  public Headers headers() {
    return raw.headers();
  }

  /**
   * Returns the raw response.
   *
   * @return status, headers and body; the body may hold a secret
   */
  public Transport.TransportResponse raw() {
    return raw;
  }

  /** Leaves out the bodies. */
  @Override
  public String toString() {
    return raw.toString();
  }
}
