package dev.signoff.conformance.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * HTTP client that sends requests to one server, one after the other, each on its own connection,
 * and records all exchanges. If the server limits the rate, the client waits and repeats the
 * request. Used by one thread.
 */
public final class RawHttpClient {
  /** The maximum number of requests of one run. */
  public static final int MAX_REQUESTS = 500;

  private static final int MAX_WAITS = 3;

  private final URI server;
  private final TlsTrust trust;
  private final Duration timeout;
  private final RateLimitBackoff backoff;
  private final List<RawResponse> log = new ArrayList<>();
  private final List<RawResponse> limited = new ArrayList<>();
  private boolean mayWait = true;
  private volatile boolean interrupted;

  /**
   * Creates a client without opening a connection.
   *
   * @param server scheme, host, port and an optional path before all paths
   * @param trust the trusted certificates
   * @param timeout the time limit of one exchange
   * @param backoff waits when the server limits the rate
   */
  public RawHttpClient(URI server, TlsTrust trust, Duration timeout, RateLimitBackoff backoff) {
    this.server = server;
    this.trust = trust;
    this.timeout = timeout;
    this.backoff = backoff;
  }

  /**
   * Sends a request and waits for the response.
   *
   * @param request the request
   * @return the response; 429 if the server repeats it too often, or demands too long a wait
   * @throws NoResponseException if there is no response
   * @throws RunInterruptedException if the run is to end
   */
  public RawResponse send(RawRequest request) {
    RawResponse response = sendOnce(request);
    for (int waits = 0; response.status() == 429 && mayWait; waits++) {
      limited.add(response);
      mayWait = waits < MAX_WAITS && backoff.waitAfter(response);
      if (mayWait) {
        response = sendOnce(request);
      }
    }
    return response;
  }

  /**
   * Returns all responses so far.
   *
   * @return the responses, in order
   */
  public List<RawResponse> log() {
    return List.copyOf(log);
  }

  /**
   * Returns the responses that demanded a wait.
   *
   * @return the responses with status 429
   */
  public List<RawResponse> limited() {
    return List.copyOf(limited);
  }

  /**
   * Returns the server's host.
   *
   * @return the host
   */
  public String host() {
    return server.getHost();
  }

  /**
   * Makes the current and each further request of the run throw {@link RunInterruptedException}.
   */
  public void interrupt() {
    interrupted = true;
    backoff.stop();
  }

  /**
   * Sends a request outside the run, such as a final logout. It is not recorded, and neither the
   * maximum number of requests nor an interruption prevents it.
   *
   * @param request the request
   * @param within the time limit
   * @return whether there was a response
   */
  public boolean sendOutsideRun(RawRequest request, Duration within) {
    try {
      Connection.exchange(server, trust, within, bytes(request));
      return true;
    } catch (NoResponseException noResponse) {
      return false;
    }
  }

  private RawResponse sendOnce(RawRequest request) {
    if (interrupted || Thread.currentThread().isInterrupted()) {
      throw new RunInterruptedException();
    }
    if (log.size() >= MAX_REQUESTS) {
      throw new IllegalStateException("the run would send more than " + MAX_REQUESTS + " requests");
    }
    RawResponseReader.ParsedResponse parsed = parsed(request);
    RawResponse response =
        new RawResponse(log.size() + 1, request, parsed.status(), parsed.headers(), parsed.body());
    log.add(response);
    return response;
  }

  private RawResponseReader.ParsedResponse parsed(RawRequest request) {
    try {
      RawResponseReader.ParsedResponse parsed =
          Connection.exchange(server, trust, timeout, bytes(request));
      if (server.getScheme().equals("http") && TlsHandshakeErrors.requiresTls(parsed)) {
        throw new NoResponseException(
            NoResponseException.ConnectionFailure.TLS_REQUIRED, "the server accepts only TLS");
      }
      return parsed;
    } catch (NoResponseException e) {
      throw new NoResponseException(e.kind(), request + ": " + e.getMessage());
    }
  }

  static String cookieLine(RawRequest request) {
    return request.cookies().stream()
        .map(cookie -> cookie.name() + "=" + cookie.value())
        .collect(Collectors.joining("; "));
  }

  private byte[] bytes(RawRequest request) {
    byte[] body =
        request.body() == null ? new byte[0] : request.body().getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder();
    String prefix = server.getRawPath() == null ? "" : server.getRawPath().replaceFirst("/+$", "");
    head.append(request.method()).append(' ').append(prefix).append(request.target());
    head.append(" HTTP/1.1\r\n");
    line(head, "Host", server.getRawAuthority());
    line(head, "Connection", "close");
    line(head, "Accept", "*/*");
    line(head, "User-Agent", "signoff-conformance");
    request.headers().forEach(header -> line(head, header.name(), header.value()));
    if (!request.cookies().isEmpty()) {
      line(head, "Cookie", cookieLine(request));
    }
    if (request.framed()) {
      line(head, "Content-Length", String.valueOf(body.length));
    }
    byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[start.length + body.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return all;
  }

  private static void line(StringBuilder head, String name, String value) {
    if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("the header " + name + " would contain a line break");
    }
    head.append(name).append(": ").append(value).append("\r\n");
  }
}
