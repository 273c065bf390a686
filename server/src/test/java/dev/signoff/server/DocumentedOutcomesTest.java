package dev.signoff.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.ServerLogCapture;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.spec.Cause;
import dev.signoff.spec.CoverageKey;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import dev.signoff.testkit.TestResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Test of every documented outcome, with the request of the contract and a real session. */
class DocumentedOutcomesTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final AtomicInteger QUEUES = new AtomicInteger();

  @RegisterExtension static final ServerLogCapture LOG = new ServerLogCapture();

  @RegisterExtension
  static final TestServer SERVER =
      TestServer.with(options -> options.accounts(TestAccounts.refusingForeignOrigins()));

  @RegisterExtension static final TestServer OLDER = TestServer.of(IbmMqProfile.V9_0_4);

  @RegisterExtension
  static final TestServer LIMITED =
      TestServer.with(options -> options.rocketChatRateLimit(1, MINUTE));

  @TestFactory
  Stream<DynamicTest> eachOutcomeOccursAsDocumented() {
    return Outcome.all().stream()
        .map(outcome -> dynamicTest(outcome.toString(), () -> assertOccurs(outcome)));
  }

  private static void assertOccurs(Outcome outcome) {
    TestServer server = server(outcome);
    try {
      TestResponse response = prepare(outcome, server).send();
      assertThat(key(outcome, response)).isEqualTo(outcome.coverageKey());
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(outcome + ": " + e.getMessage(), e);
    } finally {
      server.clock().stopFailing();
      server.clock().advance(MINUTE);
    }
  }

  private static TestServer server(Outcome outcome) {
    if (outcome.api().equals("ibm-mq-9.0.4")) {
      return OLDER;
    }
    return outcome.status() == 429 ? LIMITED : SERVER;
  }

  /** Returns the request, and prepares the server so that the request ends in this outcome. */
  private static TestRequest prepare(Outcome outcome, TestServer server) {
    TestRequest request = request(outcome, server);
    if (!outcome.isCausedBy(Cause.CauseKind.GIVEN)) {
      return request;
    }
    switch (outcome.cause().what()) {
      case "the server fails" -> server.clock().failAfter(0);
      case "a header of the request is too long" -> request.header("X-Long", "x".repeat(9_000));
      case "the project does not allow the origin of the request" ->
          request.header("Origin", "https://elsewhere.example.com");
      case "the server limits the rate" -> {
        server.clock().advance(MINUTE); // logging in is limited too
        TestRequest earlier = request(outcome, server);
        server.clock().advance(MINUTE);
        earlier.expect(200);
      }
      default ->
          throw new IllegalStateException("This test cannot prepare the server for " + outcome);
    }
    return request;
  }

  /** Returns the documented request with real credentials in place of those of the example. */
  private static TestRequest request(Outcome outcome, TestServer server) {
    Map<String, String> session = session(outcome, server);
    Exchange documented = outcome.exchange();
    TestRequest request = server.request(documented.method(), documented.uri().toString());
    documented
        .requestHeaders()
        .forEach((name, values) -> request.header(name, inHeader(outcome, session, values.get(0))));
    String body = documented.requestBody();
    return body == null ? request : request.bytes(inBody(outcome, session, body).getBytes(UTF_8));
  }

  /** Returns the session's values by the contract's names of security schemes and properties. */
  private static Map<String, String> session(Outcome outcome, TestServer server) {
    String user = outcome.user();
    String password = TestAccounts.password(user);
    return switch (outcome.contract().id()) {
      case "ibm-mq" -> {
        IbmMqTestSession session = IbmMqTestSession.logIn(server, user);
        yield Map.ofEntries(
            entry("ltpaToken", session.token()),
            entry("csrfToken", session.csrf()),
            entry("password", password),
            entry("name", "Q" + QUEUES.incrementAndGet()));
      }
      case "rested" -> {
        String token = RestedTestSession.logIn(server, user).token();
        yield Map.of("accessTokenCookie", token, "accessTokenHeader", token, "password", password);
      }
      default -> {
        RocketChatTestSession session = RocketChatTestSession.logIn(server, user);
        yield Map.ofEntries(
            entry("authToken", session.token()),
            entry("userId", session.userId()),
            entry("resume", session.token()),
            entry("password", password));
      }
    };
  }

  private static String inHeader(Outcome outcome, Map<String, String> session, String value) {
    String real = value;
    for (Credential credential : outcome.credentials()) {
      String scheme = credential.scheme();
      if (session.containsKey(scheme)) {
        real = real.replace(outcome.credential(scheme), session.get(scheme));
      }
    }
    return real;
  }

  /**
   * Puts the session's values into a JSON object or a form. Values that the server must refuse stay
   * as they are.
   */
  private static String inBody(Outcome outcome, Map<String, String> session, String body) {
    String real = body;
    for (Map.Entry<String, String> field : session.entrySet()) {
      if (!outcome.isCausedBy(Cause.CauseKind.REFUSES, field.getKey())) {
        real =
            real.replaceAll(
                "(\\b" + field.getKey() + "(\":\"|=))[^\"&]*",
                "$1" + Matcher.quoteReplacement(field.getValue()));
      }
    }
    return real;
  }

  private static CoverageKey key(Outcome outcome, TestResponse response) {
    Exchange documented = outcome.exchange();
    Exchange exchange =
        new Exchange(
            documented.method(),
            documented.uri(),
            documented.requestHeaders(),
            documented.requestBody(),
            response.status(),
            response.headers(),
            response.body());
    return CoverageKey.of(outcome.profileId(), exchange).orElseThrow();
  }
}
