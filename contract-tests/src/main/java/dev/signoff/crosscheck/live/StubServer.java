package dev.signoff.crosscheck.live;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Tls;
import dev.signoff.spec.Cause;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import dev.signoff.stubs.SignoffStubs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Stubs of one API. Outcomes that no request causes are selected by the header {@code Prefer}. */
public final class StubServer implements OutcomeTarget {
  private final SignoffStubs stubs;

  /**
   * Starts the stubs.
   *
   * @param api the id of a profile or of a contract
   */
  public StubServer(String api) {
    stubs = stubs(api).start();
  }

  @Override
  public TestEnvironment environment(Outcome outcome) {
    stubs.reset();
    return new TestEnvironment(
        stubs.url(),
        ClientOptions.standard().withTls(Tls.trusting(stubs.certificate())),
        false,
        interceptor -> prefer(outcome, interceptor));
  }

  @Override
  public Exchange seen(Exchange exchange) {
    return withoutMarks(exchange);
  }

  /**
   * Returns an exchange as with the vendor, without the two headers in which WireMock names the
   * stub.
   *
   * @param exchange an exchange with WireMock
   * @return the same without these headers
   */
  public static Exchange withoutMarks(Exchange exchange) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(exchange.responseHeaders());
    headers.remove("Matched-Stub-Id");
    headers.remove("Matched-Stub-Name");
    return new Exchange(
        exchange.method(),
        exchange.uri(),
        exchange.requestHeaders(),
        exchange.requestBody(),
        exchange.status(),
        headers,
        exchange.responseBody());
  }

  @Override
  public void close() {
    stubs.close();
  }

  /** {@return the running stubs} */
  public SignoffStubs stubs() {
    return stubs;
  }

  private static void prefer(Outcome outcome, TamperingInterceptor interceptor) {
    if (outcome.isCausedBy(Cause.CauseKind.GIVEN)) {
      interceptor.add("Prefer", "example=" + Objects.requireNonNull(outcome.example()).name());
    }
  }

  private static SignoffStubs stubs(String api) {
    return switch (api) {
      case "rested" -> SignoffStubs.rested();
      case "rocket-chat" -> SignoffStubs.rocketChat();
      default -> SignoffStubs.ibmMq(api.replace("ibm-mq-", ""));
    };
  }
}
