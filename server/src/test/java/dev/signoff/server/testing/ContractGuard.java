package dev.signoff.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.CoverageLog;
import dev.signoff.spec.Exchange;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks at every answer of a test's server: it must be what the contract says, and tell no secret.
 */
class ContractGuard {
  private static final CoverageLog CELLS =
      CoverageLog.to(Path.of(System.getProperty("signoff.cells", "target/cells.txt")));

  private final String profile;
  private final ContractCheck contract;
  private final SecretLeakGuard secrets = new SecretLeakGuard();

  ContractGuard(IbmMqProfile release) {
    profile = "ibm-mq-" + release;
    contract = new ContractCheck(profile);
  }

  void check(TestRequest call, HttpRequest request, TestResponse answer) {
    String body = new String(call.body(), StandardCharsets.UTF_8);
    if (call.isOffContract()) {
      offContract(call.method(), call.path(), answer);
    } else {
      onContract(call.method(), request.uri(), request.headers().map(), body, answer);
    }
    secrets.check(call.path(), body, answer);
  }

  /** For what comes over a raw connection: it may be bad, but not as bad as that. */
  void check(String method, String path, TestResponse answer) {
    offContract(method, path, answer);
    secrets.check(path, "", answer);
  }

  private void onContract(
      String method, URI uri, Map<String, List<String>> headers, String body, TestResponse answer) {
    Map<String, List<String>> request = new TreeMap<>(headers);
    Exchange exchange =
        new Exchange(method, uri, request, body, answer.status(), answer.headers(), answer.body());
    assertThat(contract.check(exchange)).isEmpty();
    CELLS.add(profile, exchange);
  }

  void offContract(String method, String path, TestResponse answer) {
    if (path.equals("/health") && answer.status() == 503) {
      assertThat(answer.body()).matches("\\{\"status\":\"[a-z ]+\"}");
      return;
    }
    assertThat(answer.status() < 500 || answer.status() == 503 || answer.status() == 505)
        .as("%s", answer)
        .isTrue();
    assertThat(answer.body().toLowerCase(Locale.ROOT))
        .doesNotContain("<html", "<!doctype", "exception", "\tat ", "grizzly", "jersey");
    if (answer.status() >= 400 && !method.equals("HEAD")) {
      assertThat(answer.header("Content-Type")).as("%s", answer).isEqualTo("application/json");
      assertVendorsWords(path, answer);
    }
  }

  private static void assertVendorsWords(String path, TestResponse answer) {
    if (path.matches("/ibmmq/rest(/.*)?")) {
      String msgId = answer.text("/error/0/msgId");
      assertThat(msgId).as("%s", answer).matches("MQWB\\d{4}E");
      assertThat(answer.text("/error/0/message")).startsWith(msgId + ": ");
    } else {
      assertThat(answer.text("/message")).as("%s", answer).isNotEmpty();
      boolean isRocketChat = path.matches("/api/v1(/.*)?");
      assertThat(answer.text("/status")).isEqualTo(isRocketChat ? "error" : "");
    }
  }
}
