package dev.signoff.stubs.generate;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.signoff.spec.ContractOperation;
import dev.signoff.spec.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Stub for requests that no other stub matches, whose response lists what is available. WireMock's
 * own page compares two of some hundred.
 */
final class UnmatchedRequestStub {
  private UnmatchedRequestStub() {}

  static StubMapping stub(StubbedApi api) {
    return any(urlPathMatching(commonPath(api) + ".*"))
        .atPriority(StubPriority.NOTHING.priority())
        .withId(
            UUID.nameUUIDFromBytes((api.id() + " nothing fits").getBytes(StandardCharsets.UTF_8)))
        .withName("nothing fits")
        .withMetadata(Map.of("signoff", Map.of("api", api.id())))
        .willReturn(
            aResponse()
                .withStatus(404)
                .withHeader("Content-Type", "text/plain; charset=utf-8")
                .withBody(
                    "No stub of "
                        + api.id()
                        + " fits this request: method, path or query is none of the contract's, which has\n"
                        + operations(api)))
        .build();
  }

  private static String operations(StubbedApi api) {
    return api.operations().stream()
        .map(name -> line(api.outcomes(name).get(0)))
        .collect(Collectors.joining());
  }

  private static String line(Outcome outcome) {
    String flags =
        outcome.variant() == null
            ? ""
            : outcome.variant().when().entrySet().stream()
                .map(flag -> flag.getKey() + "=" + flag.getValue())
                .collect(Collectors.joining("&", "?", ""));
    ContractOperation operation = outcome.operation();
    return "  "
        + outcome.operationName()
        + ": "
        + operation.method()
        + " "
        + operation.path()
        + flags
        + "\n";
  }

  /** Returns the folders that all paths begin with. */
  private static String commonPath(StubbedApi api) {
    List<String> paths =
        api.outcomes().stream().map(it -> it.operation().path().replaceAll("\\{.*", "")).toList();
    String common = paths.get(0);
    for (String path : paths) {
      while (!path.startsWith(common)) {
        common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
      }
    }
    return common.substring(0, common.lastIndexOf('/') + 1);
  }
}
