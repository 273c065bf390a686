package dev.signoff.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.ServerLogCapture;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.TestResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {
  private static final Pattern LINE =
      Pattern.compile(
          "# (HELP|TYPE) [a-z_]+ .+"
              + "|[a-z_]+(\\{[a-z_]+=\"[^\"\\\\]*\"(,[a-z_]+=\"[^\"\\\\]*\")*})?"
              + " (-?[0-9.]+(E-?[0-9]+)?|NaN|[+-]Inf)");
  private static final long TIMEOUT_NANOS = 10_000_000_000L;

  @RegisterExtension static final ServerLogCapture ERRORS = new ServerLogCapture();
  @RegisterExtension static final TestServer SILENT = TestServer.standard();

  private final TestServer server = TestServer.with(options -> options.metrics(true));

  @BeforeEach
  void startAtZero() {
    server.beforeAll(null);
  }

  @AfterEach
  void stop() {
    server.afterAll(null);
  }

  @Test
  void requestsAreCountedByOperationAndStatus() {
    IbmMqTestSession session = IbmMqTestSession.logIn(server, "mqadmin");
    session.whoAmI().expect(200);
    session.whoAmI().expect(200);
    session.logout().expect(204);
    RestedTestSession.logIn(server, "username").logout().expect(204);
    server.get("/elsewhere").offContract().expect(404);

    await(request("ibm-mq", "login", 204, 1));
    await(request("ibm-mq", "whoAmI", 200, 2));
    await(request("ibm-mq", "logout", 204, 1));
    await(request("rested", "logInOrOut", 200, 1));
    await(request("rested", "logInOrOut", 204, 1));
    await(request("none", "none", 404, 1));
  }

  @Test
  void loginsAndLogoutsAreCountedByOutcome() {
    RocketChatTestSession.logIn(server, "alice").logout().expect(200);
    new RocketChatTestSession(server, "forged", "forged").logout().expect(401);
    IbmMqTestSession.login(server, "mqadmin", "Pw!of!nobody").expect(401);

    await("signoff_logins_total{outcome=\"logged-in\",vendor=\"rocket-chat\"} 1.0");
    await("signoff_logouts_total{outcome=\"logged-out\",vendor=\"rocket-chat\"} 1.0");
    await("signoff_logouts_total{outcome=\"not-logged-in\",vendor=\"rocket-chat\"} 1.0");
    await("signoff_logins_total{outcome=\"refused\",vendor=\"ibm-mq\"} 1.0");
  }

  @Test
  void sessionsAndTheirStoreAreMeasured() {
    RocketChatTestSession.logIn(server, "alice");
    RocketChatTestSession ended = RocketChatTestSession.logIn(server, "bob");
    ended.logout().expect(200);

    await("signoff_sessions 1.0");
    await("signoff_store_seconds_count{operation=\"open\"} 2");
    await("signoff_store_seconds_count{operation=\"remove\"} 3");
    await("signoff_store_seconds_bucket{operation=\"open\",le=\"+Inf\"} 2");
    await("signoff_audit_events_lost_total 0.0");
  }

  @Test
  void everyLineHasThePrometheusFormatAndNoUserNameOrToken() {
    RocketChatTestSession session = RocketChatTestSession.logIn(server, "alice");
    TestResponse response = server.get("/metrics").offContract().expect(200);

    assertThat(response.header("Content-Type"))
        .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.body().lines()).allMatch(line -> LINE.matcher(line).matches());
    assertThat(response.body())
        .doesNotContain("alice", session.token(), "127.0.0.1")
        .contains("jvm_memory_used_bytes", "jvm_threads_live_threads", "process_uptime_seconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "DELETE"})
  void otherMethodsAre405(String method) {
    assertThat(server.request(method, "/metrics").offContract().expect(405).header("Allow"))
        .isEqualTo("GET, HEAD");
  }

  @Test
  void byDefaultThereIsNoMetricsPage() {
    SILENT.get("/metrics").offContract().expect(404);
  }

  private static String request(String vendor, String operation, int status, int count) {
    return "signoff_requests_total{operation=\"%s\",status=\"%s\",vendor=\"%s\"} %s.0"
        .formatted(operation, status, vendor, count);
  }

  /** Waits for a line, because a request may be counted shortly after its response was received. */
  private void await(String line) {
    long end = System.nanoTime() + TIMEOUT_NANOS;
    List<String> lines;
    do {
      lines = server.get("/metrics").offContract().expect(200).body().lines().toList();
    } while (!lines.contains(line) && System.nanoTime() < end);
    assertThat(lines).contains(line);
  }
}
