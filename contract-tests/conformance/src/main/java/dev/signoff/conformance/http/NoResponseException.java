package dev.signoff.conformance.http;

import java.io.Serial;

/** The server did not answer, or not in HTTP. The message is a sentence for people. */
public final class NoResponseException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** How far it came. */
  public enum ConnectionFailure {
    /** There was no connection: nobody listens, or the host is unknown. */
    UNREACHABLE,
    /** The TLS handshake failed. */
    TLS,
    /** The server's certificate is not believed, or is another host's. */
    UNTRUSTED,
    /** The server speaks plain HTTP where the URL says {@code https}. */
    NO_TLS,
    /** The server wants TLS where the URL says {@code http}. */
    TLS_ALONE,
    /** The time was up. */
    TIMEOUT,
    /** The connection ended, or what came was not HTTP. */
    BROKEN
  }

  private final ConnectionFailure kind;

  /**
   * Makes one.
   *
   * @param kind how far it came
   * @param message what happened, without secrets
   */
  public NoResponseException(ConnectionFailure kind, String message) {
    super(message);
    this.kind = kind;
  }

  /**
   * How far it came.
   *
   * @return the kind
   */
  public ConnectionFailure kind() {
    return kind;
  }
}
