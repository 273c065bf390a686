package dev.signoff.sdk;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Transport of one HTTP request to a server and of its response back. It neither retries, nor
 * follows redirects, nor keeps cookies: the SDK does.
 *
 * <p>The default is a shared {@code java.net.http.HttpClient}. An implementation has to be safe for
 * use by several threads.
 */
@FunctionalInterface
public interface Transport {

  /**
   * Sends a request without waiting.
   *
   * <p>A failure completes the future with an {@link java.io.IOException}, and its type matters: a
   * {@link java.net.ConnectException} promises that nothing was sent, so that even a login is tried
   * again; a {@link javax.net.ssl.SSLException} is never tried again.
   *
   * @param request what to send, complete with credentials
   * @return the response; cancelled by the SDK when a timeout has passed
   */
  CompletableFuture<TransportResponse> send(TransportRequest request);

  /**
   * HTTP request as it is sent to the server.
   *
   * @param method the method, in capitals
   * @param uri the whole address, query included
   * @param headers the headers, credentials included; {@code Content-Length} is up to the transport
   * @param body the body, to be sent as UTF-8; {@code null} if there is none
   * @param connectTimeout how long establishing a connection may take
   * @param maxResponseBytes how large the body of the response may get, in bytes
   */
  record TransportRequest(
      String method,
      URI uri,
      Headers headers,
      @Nullable String body,
      Duration connectTimeout,
      int maxResponseBytes) {

    /**
     * Checks that nothing is missing.
     *
     * @param method the method, in capitals
     * @param uri the whole address, query included
     * @param headers the headers, credentials included
     * @param body the body, to be sent as UTF-8; {@code null} if there is none
     * @param connectTimeout how long establishing a connection may take
     * @param maxResponseBytes how large the body of the response may get, in bytes
     */
    public TransportRequest {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(uri, "uri");
      Objects.requireNonNull(headers, "headers");
      Objects.requireNonNull(connectTimeout, "connectTimeout");
    }

    /**
     * Returns a copy with one more header, for interceptors.
     *
     * @param name the name of the header
     * @param value its value; an earlier one is replaced
     * @return the copy
     */
    public TransportRequest withHeader(String name, String value) {
      return new TransportRequest(
          method, uri, headers.with(name, value), body, connectTimeout, maxResponseBytes);
    }

    /** Leaves out the query, the values of headers and the body: each may hold a secret. */
    @Override
    public String toString() {
      return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }
  }

  /**
   * HTTP response as it was received from the server.
   *
   * @param status the status code
   * @param headers the headers
   * @param body the body, read as UTF-8; empty if there was none
   */
  record TransportResponse(int status, Headers headers, String body) {

    /**
     * Checks that nothing is missing.
     *
     * @param status the status code
     * @param headers the headers
     * @param body the body, read as UTF-8; empty if there was none
     */
    public TransportResponse {
      Objects.requireNonNull(headers, "headers");
      Objects.requireNonNull(body, "body");
    }

    /** Leaves out the body: it may hold a secret. */
    @Override
    public String toString() {
      return status + " " + headers;
    }
  }
}
