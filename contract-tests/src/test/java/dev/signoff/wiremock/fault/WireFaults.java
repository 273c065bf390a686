package dev.signoff.wiremock.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
import static com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE;
import static com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK;
import static com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.signoff.sdk.ConnectionBrokenException;
import dev.signoff.sdk.ConnectionFailedException;
import dev.signoff.sdk.SignoffException;
import dev.signoff.sdk.TimedOutException;
import dev.signoff.sdk.TlsFailedException;
import dev.signoff.sdk.TooManyRequestsException;
import dev.signoff.sdk.UndocumentedStatusException;
import dev.signoff.sdk.UnusableResponseException;
import java.util.List;
import java.util.function.BiPredicate;

/** Table of wire faults. */
final class WireFaults {
  /** Delay in milliseconds that exceeds the timeouts of these tests. */
  private static final int SLOW = 1000;

  private static final String JSON = "application/json";

  private static final BiPredicate<FaultVendor, ClientStep> WHERE_JSON_IS_DUE =
      FaultVendor::answersJson;

  /**
   * Steps at which an empty body is an error. At a logout it means success, as in Rocket.Chat 7.4.
   */
  private static final BiPredicate<FaultVendor, ClientStep> WHERE_JSON_MATTERS =
      WHERE_JSON_IS_DUE.and((vendor, step) -> step != ClientStep.LOG_OUT);

  /**
   * Steps at which a missing field is an error. The contract requires no field of a rested user.
   */
  private static final BiPredicate<FaultVendor, ClientStep> WHERE_FIELDS_ARE_REQUIRED =
      WHERE_JSON_IS_DUE.and((vendor, step) -> !(vendor instanceof RestedFaultVendor));

  private static final BiPredicate<FaultVendor, ClientStep> WHERE_429_IS_KNOWN =
      (vendor, step) -> vendor.limitsRates();

  private static final String SECONDS = "7";
  private static final String DATE = "Thu, 01 Jan 2026 00:00:07 GMT";

  static final List<WireFault> ALL =
      List.of(
          fault("connection refused", ConnectionFailedException.class, 3, 3)
              .by(FaultVariants.server(WireFaultServer::nobody)),
          broken("connection reset before the headers")
              .by(FaultVariants.wireMockFault(CONNECTION_RESET_BY_PEER)),
          broken("connection reset after the headers").by(WireFaultServer::resetAfterHeaders),
          broken("connection closed without a response")
              .by(FaultVariants.wireMockFault(EMPTY_RESPONSE)),
          broken("body shorter than its `Content-Length`").by(FaultVariants.response(cutShort())),
          broken("random bytes instead of a response")
              .by(FaultVariants.wireMockFault(RANDOM_DATA_THEN_CLOSE)),
          broken("malformed chunk").by(FaultVariants.wireMockFault(MALFORMED_RESPONSE_CHUNK)),
          late("slow first byte").by(FaultVariants.response(aResponse().withFixedDelay(SLOW))),
          late("slow body")
              .by(FaultVariants.response(FaultVendor.json("{ }").withChunkedDribbleDelay(3, SLOW))),
          untrusted("certificate that is not trusted")
              .by(FaultVariants.server(WireFaultServer::untrusted)),
          untrusted("port that does not speak TLS")
              .by(FaultVariants.server(WireFaultServer::serverWithoutTls)),
          unusable("HTML with 200 where JSON is due")
              .at(WHERE_JSON_IS_DUE)
              .by(FaultVariants.body("text/html", "<p>%s</p>")),
          unusable("no content type where JSON is due")
              .at(WHERE_JSON_IS_DUE)
              .by(FaultVariants.response(aResponse().withBody("{}"))),
          unusable("malformed JSON")
              .at(WHERE_JSON_IS_DUE)
              .by(FaultVariants.body(JSON, "{\"a\": \"%s\"")),
          unusable("JSON without a required field")
              .at(WHERE_FIELDS_ARE_REQUIRED)
              .by(FaultVariants.body(JSON, "{\"a\": \"%s\"}")),
          unusable("empty body where JSON is due")
              .at(WHERE_JSON_MATTERS)
              .by(FaultVariants.response(aResponse().withHeader("Content-Type", JSON))),
          undocumented("HTML with 200 where 204 is due", 1)
              .at(WHERE_JSON_IS_DUE.negate())
              .by(FaultVariants.body("text/html", "<p>%s</p>")),
          fault(
                  "429 with `Retry-After`, where the contract has 429",
                  TooManyRequestsException.class,
                  3,
                  1)
              .at(WHERE_429_IS_KNOWN)
              .by(FaultVariants.retryAfter(429, SECONDS), FaultVariants.retryAfter(429, DATE)),
          undocumented("429 with `Retry-After`, where the contract has no 429", 3)
              .at(WHERE_429_IS_KNOWN.negate())
              .by(FaultVariants.retryAfter(429, SECONDS), FaultVariants.retryAfter(429, DATE)),
          undocumented("503 with `Retry-After`", 3)
              .by(FaultVariants.retryAfter(503, SECONDS), FaultVariants.retryAfter(503, DATE)),
          undocumented("503 with a `Retry-After` that outlasts the call", 1)
              .by(
                  FaultVariants.retryAfter(503, "99999999999"),
                  FaultVariants.retryAfter(503, "Fri, 31 Dec 9999 23:59:59 GMT")),
          undocumented("redirect to another host", 1)
              .by(FaultVariants.redirects(WireFaultServer::otherHost)),
          undocumented("redirect to another port", 1)
              .by(FaultVariants.redirects(WireFaultServer::otherPort)),
          undocumented("redirect to another scheme", 1)
              .by(FaultVariants.redirects(WireFaultServer::otherScheme)),
          undocumented("redirect to the same server", 1)
              .by(FaultVariants.redirects(WireFaultServer::server)));

  private WireFaults() {}

  private static WireFault fault(
      String name, Class<? extends SignoffException> thrown, int tries, int loginTries) {
    return new WireFault(name, (vendor, step) -> true, thrown, tries, loginTries, List.of());
  }

  private static WireFault broken(String name) {
    return fault(name, ConnectionBrokenException.class, 3, 1);
  }

  private static WireFault late(String name) {
    return fault(name, TimedOutException.class, 3, 1);
  }

  private static WireFault untrusted(String name) {
    return fault(name, TlsFailedException.class, 1, 1);
  }

  private static WireFault unusable(String name) {
    return fault(name, UnusableResponseException.class, 1, 1);
  }

  private static WireFault undocumented(String name, int tries) {
    return fault(name, UndocumentedStatusException.class, tries, 1);
  }

  private static ResponseDefinitionBuilder cutShort() {
    return FaultVendor.json("{\"a\":").withHeader("Content-Length", "500");
  }
}
