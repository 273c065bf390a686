package dev.signoff.crosscheck.live;

import dev.signoff.sdk.Interceptor;
import dev.signoff.sdk.Transport;
import dev.signoff.spec.Cause;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Interceptor between the SDK and a server that mutates the requests of one outcome. It applies a
 * {@link RequestMutation} to each of them once the call has begun, and records every exchange as
 * the server saw it.
 */
public final class TamperingInterceptor implements Interceptor {
  private static final String TOO_LONG = "x".repeat(9_000);

  private final Outcome outcome;
  private final RequestMutation damage;
  private final Map<String, String> added = new TreeMap<>();
  private final List<Exchange> seen = new CopyOnWriteArrayList<>();
  private volatile boolean begun;

  /**
   * Creates an interceptor without exchanges.
   *
   * @param outcome the outcome to produce
   */
  public TamperingInterceptor(Outcome outcome) {
    this.outcome = outcome;
    this.damage = new RequestMutation(outcome);
    if (outcome.isCausedBy(Cause.CauseKind.GIVEN, "a header of the request is too long")) {
      added.put("X-Too-Long", TOO_LONG);
    }
  }

  /**
   * Adds a header to each request of the outcome.
   *
   * @param header the name
   * @param value the value; an earlier one is replaced
   */
  public void add(String header, String value) {
    added.put(header, value);
  }

  /**
   * Returns the added headers.
   *
   * @return value by name
   */
  public Map<String, String> added() {
    return Map.copyOf(added);
  }

  /** Marks the end of the login and the beginning of the call. */
  void begin() {
    begun = true;
  }

  /** Returns the exchanges so far, as the server saw them. */
  List<Exchange> seen() {
    return seen;
  }

  @Override
  public CompletableFuture<Transport.TransportResponse> intercept(
      Transport.TransportRequest request, Transport next) {
    Transport.TransportRequest sent = concerns(request) ? spoilt(request) : request;
    return next.send(sent)
        .thenApply(
            response -> {
              seen.add(exchange(sent, response));
              return response;
            });
  }

  /**
   * Converts a request and its response for the contract's checks.
   *
   * @param request the request
   * @param response the response
   * @return both as one exchange
   */
  public static Exchange exchange(
      Transport.TransportRequest request, Transport.TransportResponse response) {
    return new Exchange(
        request.method(),
        request.uri(),
        request.headers().asMap(),
        request.body(),
        response.status(),
        response.headers().asMap(),
        response.body());
  }

  private boolean concerns(Transport.TransportRequest request) {
    String query = request.uri().getRawQuery() == null ? "" : "&" + request.uri().getRawQuery();
    return begun
        && request.method().equals(outcome.operation().method())
        && (outcome.variant() == null
            || outcome.variant().when().entrySet().stream()
                .allMatch(flag -> query.contains("&" + flag)));
  }

  private Transport.TransportRequest spoilt(Transport.TransportRequest good) {
    Transport.TransportRequest request = damage.to(good);
    for (Map.Entry<String, String> header : added.entrySet()) {
      request = request.withHeader(header.getKey(), header.getValue());
    }
    return request;
  }
}
