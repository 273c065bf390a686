package dev.signoff.conformance.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sends requests to one server, one after the other, each on a connection of its own, and remembers
 * all of them. If the server limits the rate it waits and asks again. For one thread.
 */
public final class RawHttpClient {
  /** How many requests one run sends at most. */
  public static final int MOST = 500;

  private static final int MOST_WAITS = 3;

  private final URI server;
  private final TlsTrust trust;
  private final Duration timeout;
  private final RateLimitBackoff patience;
  private final List<RawResponse> log = new ArrayList<>();
  private final List<RawResponse> limited = new ArrayList<>();
  private boolean patient = true;
  private volatile boolean interrupted;

  /**
   * Opens nothing yet.
   *
   * @param server scheme, host, port and perhaps a path before all paths
   * @param trust whose certificates are believed
   * @param timeout how long one exchange may take
   * @param patience waits where the server limits the rate
   */
  public RawHttpClient(URI server, TlsTrust trust, Duration timeout, RateLimitBackoff patience) {
    this.server = server;
    this.trust = trust;
    this.timeout = timeout;
    this.patience = patience;
  }

  /**
   * Sends a request and waits for the answer.
   *
   * @param call the request
   * @return the answer; 429 if the server goes on answering that, or wants too long a wait
   * @throws NoResponseException if there is none
   * @throws RunInterruptedException if the run is to end
   */
  public RawResponse send(RawRequest call) {
    RawResponse answer = once(call);
    for (int waits = 0; answer.status() == 429 && patient; waits++) {
      limited.add(answer);
      patient = waits < MOST_WAITS && patience.waitAfter(answer);
      if (patient) {
        answer = once(call);
      }
    }
    return answer;
  }

  /**
   * All answers so far.
   *
   * @return the answers, in order
   */
  public List<RawResponse> log() {
    return List.copyOf(log);
  }

  /**
   * The answers that told to wait.
   *
   * @return the answers with status 429
   */
  public List<RawResponse> limited() {
    return List.copyOf(limited);
  }

  /**
   * The server's host.
   *
   * @return the host
   */
  public String host() {
    return server.getHost();
  }

  /** Makes this and each further request of the run throw {@link RunInterruptedException}. */
  public void interrupt() {
    interrupted = true;
    patience.stop();
  }

  /**
   * Sends a request outside the run, such as a last logout: not remembered, and neither budget nor
   * interruption holds it back.
   *
   * @param call the request
   * @param within how long it may take
   * @return whether there was an answer
   */
  public boolean farewell(RawRequest call, Duration within) {
    try {
      Connection.exchange(server, trust, within, bytes(call));
      return true;
    } catch (NoResponseException gone) {
      return false;
    }
  }

  private RawResponse once(RawRequest call) {
    if (interrupted || Thread.currentThread().isInterrupted()) {
      throw new RunInterruptedException();
    }
    if (log.size() >= MOST) {
      throw new IllegalStateException("the run would send more than " + MOST + " requests");
    }
    RawResponseReader.ParsedResponse response = response(call);
    RawResponse answer =
        new RawResponse(
            log.size() + 1, call, response.status(), response.headers(), response.body());
    log.add(answer);
    return answer;
  }

  private RawResponseReader.ParsedResponse response(RawRequest call) {
    try {
      RawResponseReader.ParsedResponse response =
          Connection.exchange(server, trust, timeout, bytes(call));
      if (server.getScheme().equals("http") && TlsHandshakeErrors.isWanted(response)) {
        throw new NoResponseException(
            NoResponseException.ConnectionFailure.TLS_ALONE, "the server speaks TLS alone");
      }
      return response;
    } catch (NoResponseException e) {
      throw new NoResponseException(e.kind(), call + ": " + e.getMessage());
    }
  }

  static String cookieLine(RawRequest call) {
    return call.cookies().stream()
        .map(cookie -> cookie.name() + "=" + cookie.value())
        .collect(Collectors.joining("; "));
  }

  private byte[] bytes(RawRequest call) {
    byte[] body = call.body() == null ? new byte[0] : call.body().getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder();
    String prefix = server.getRawPath() == null ? "" : server.getRawPath().replaceFirst("/+$", "");
    head.append(call.method()).append(' ').append(prefix).append(call.target());
    head.append(" HTTP/1.1\r\n");
    line(head, "Host", server.getRawAuthority());
    line(head, "Connection", "close");
    line(head, "Accept", "*/*");
    line(head, "User-Agent", "signoff-conformance");
    call.headers().forEach(header -> line(head, header.name(), header.value()));
    if (!call.cookies().isEmpty()) {
      line(head, "Cookie", cookieLine(call));
    }
    if (call.framed()) {
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
      throw new IllegalArgumentException("the header " + name + " would hold a line break");
    }
    head.append(name).append(": ").append(value).append("\r\n");
  }
}
