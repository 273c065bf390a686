package dev.signoff.conformance.http;

import java.io.Serial;

/** Exception for a request without a valid HTTP response. The message is a sentence for people. */
public final class NoResponseException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** Kind of connection failure. */
  public enum ConnectionFailure {
    /** No connection: nothing listens at the address, or the host is unknown. */
    UNREACHABLE,
    /** The TLS handshake failed. */
    TLS,
    /** The server's certificate is not trusted, or belongs to another host. */
    UNTRUSTED,
    /** The server uses plain HTTP although the URL says {@code https}. */
    NO_TLS,
    /** The server requires TLS, but the URL says {@code http}. */
    TLS_REQUIRED,
    /** The time limit was exceeded. */
    TIMEOUT,
    /** The connection ended early, or the response was not HTTP. */
    BROKEN
  }

  private final ConnectionFailure kind;

  /**
   * Creates an exception.
   *
   * @param kind the kind of failure
   * @param message what happened, without secrets
   */
  public NoResponseException(ConnectionFailure kind, String message) {
    super(message);
    this.kind = kind;
  }

  /**
   * Returns the kind of failure.
   *
   * @return the kind
   */
  public ConnectionFailure kind() {
    return kind;
  }
}
