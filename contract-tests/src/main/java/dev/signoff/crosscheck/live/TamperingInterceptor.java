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
 * The way between the SDK and a server, for one outcome. Once the call has begun, each request that
 * the outcome speaks of takes {@link RequestMutation} on it. Every exchange is written down as the
 * server saw it.
 */
public final class TamperingInterceptor implements Interceptor {
  private static final String TOO_LONG = "x".repeat(9_000);

  private final Outcome outcome;
  private final RequestMutation damage;
  private final Map<String, String> added = new TreeMap<>();
  private final List<Exchange> seen = new CopyOnWriteArrayList<>();
  private volatile boolean begun;

  /**
   * A way that nobody has gone yet.
   *
   * @param outcome what is to come about on it
   */
  public TamperingInterceptor(Outcome outcome) {
    this.outcome = outcome;
    this.damage = new RequestMutation(outcome);
    if (outcome.isCausedBy(Cause.CauseKind.GIVEN, "a header of the request is too long")) {
      added.put("X-Too-Long", TOO_LONG);
    }
  }

  /**
   * Lets each request that the outcome speaks of carry one more header.
   *
   * @param header the name
   * @param value the value; an earlier one is replaced
   */
  public void add(String header, String value) {
    added.put(header, value);
  }

  /**
   * The headers that each request is to carry besides those of the SDK.
   *
   * @return value by name
   */
  public Map<String, String> added() {
    return Map.copyOf(added);
  }

  /** The login is over and what the outcome speaks of begins. */
  void begin() {
    begun = true;
  }

  /** The exchanges so far, as the server saw them. */
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
   * What went over the wire, as the contract's checks take it.
   *
   * @param request what was sent
   * @param response what came back
   * @return the two as one
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
