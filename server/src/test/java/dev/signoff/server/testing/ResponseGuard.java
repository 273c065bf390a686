package dev.signoff.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.spec.Exchange;
import dev.signoff.testkit.ContractGuard;
import dev.signoff.testkit.TestResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Guard that checks every exchange of a test with its server: the response must conform to the
 * contract, and must not contain a secret.
 */
class ResponseGuard {
  private final ContractGuard contract;
  private final SecretLeakGuard secrets = new SecretLeakGuard();

  ResponseGuard(IbmMqProfile release) {
    contract = ContractGuard.recordingCoverage("ibm-mq-" + release);
  }

  void check(TestRequest request, HttpRequest httpRequest, TestResponse response) {
    String body = new String(request.body(), StandardCharsets.UTF_8);
    if (request.isOffContract()) {
      offContract(request.method(), request.path(), response);
    } else {
      onContract(request.method(), httpRequest.uri(), httpRequest.headers().map(), body, response);
    }
    secrets.check(request.path(), body, response);
  }

  /**
   * Checks a response from a raw connection. The request may break the contract, so only the rules
   * that hold outside the contract apply.
   */
  void check(String method, String path, TestResponse response) {
    offContract(method, path, response);
    secrets.check(path, "", response);
  }

  private void onContract(
      String method,
      URI uri,
      Map<String, List<String>> headers,
      String body,
      TestResponse response) {
    Map<String, List<String>> requestHeaders = new TreeMap<>(headers);
    Exchange exchange =
        new Exchange(
            method,
            uri,
            requestHeaders,
            body,
            response.status(),
            response.headers(),
            response.body());
    assertThat(contract.check(exchange)).isEmpty();
  }

  void offContract(String method, String path, TestResponse response) {
    if (path.equals("/health") && response.status() == 503) {
      assertThat(response.body()).matches("\\{\"status\":\"[a-z ]+\"}");
      return;
    }
    assertThat(response.status() < 500 || response.status() == 503 || response.status() == 505)
        .as("%s", response)
        .isTrue();
    assertThat(response.body().toLowerCase(Locale.ROOT))
        .doesNotContain("<html", "<!doctype", "exception", "\tat ", "grizzly", "jersey");
    if (response.status() >= 400 && !method.equals("HEAD")) {
      assertThat(response.header("Content-Type")).as("%s", response).isEqualTo("application/json");
      assertErrorFormatOfVendor(path, response);
    }
  }

  private static void assertErrorFormatOfVendor(String path, TestResponse response) {
    if (path.matches("/ibmmq/rest(/.*)?")) {
      String msgId = response.text("/error/0/msgId");
      assertThat(msgId).as("%s", response).matches("MQWB\\d{4}E");
      assertThat(response.text("/error/0/message")).startsWith(msgId + ": ");
    } else {
      assertThat(response.text("/message")).as("%s", response).isNotEmpty();
      boolean isRocketChat = path.matches("/api/v1(/.*)?");
      assertThat(response.text("/status")).isEqualTo(isRocketChat ? "error" : "");
    }
  }
}
