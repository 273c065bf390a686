package dev.signoff.stubs;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Stubs that apply to one request: copies of the stubs for the header {@code Prefer}, without that
 * condition.
 */
final class OneTimeStubs {
  private static final int BEFORE_ALL_OTHERS = 1;

  private final WireMockServer server;
  private final List<StubMapping> mine = new ArrayList<>();

  OneTimeStubs(WireMockServer server) {
    this.server = server;
  }

  void add(String operation, String wish) {
    List<StubMapping> found =
        server.getStubMappings().stream()
            .filter(it -> noted(it, "prefer").equals(wish) && isOf(it, operation))
            .toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(nothing(operation, wish));
    }
    String scenario = "next response " + UUID.randomUUID();
    found.forEach(it -> add(once(it, scenario)));
  }

  void clear() {
    mine.forEach(server::removeStub);
    mine.clear();
  }

  private void add(StubMapping stub) {
    server.addStubMapping(stub);
    mine.add(stub);
  }

  private static StubMapping once(StubMapping preferred, String scenario) {
    Map<String, Object> copy = Json.objectToMap(preferred);
    if (copy.get("request") instanceof Map<?, ?> request
        && request.get("headers") instanceof Map<?, ?> headers) {
      headers.remove("Prefer");
    }
    copy.remove("uuid");
    copy.put("id", UUID.randomUUID().toString());
    copy.put("name", preferred.getName() + ", once");
    copy.put("priority", BEFORE_ALL_OTHERS);
    copy.put("scenarioName", scenario);
    copy.put("requiredScenarioState", Scenario.STARTED);
    copy.put("newScenarioState", "answered");
    copy.remove("metadata");
    return Json.mapToObject(copy, StubMapping.class);
  }

  private String nothing(String operation, String wish) {
    List<StubMapping> there =
        server.getStubMappings().stream().filter(it -> !noted(it, "prefer").isEmpty()).toList();
    if (there.stream().noneMatch(it -> isOf(it, operation))) {
      return "no operation '"
          + operation
          + "': there are "
          + all(there, it -> noted(it, "operation"));
    }
    return operation
        + " has no outcome with "
        + wish
        + ": there are "
        + all(there.stream().filter(it -> isOf(it, operation)).toList(), it -> noted(it, "prefer"));
  }

  private static String all(List<StubMapping> stubs, Function<StubMapping, String> what) {
    return stubs.stream().map(what).collect(Collectors.toCollection(TreeSet::new)).stream()
        .collect(Collectors.joining(", "));
  }

  private static boolean isOf(StubMapping stub, String operation) {
    return noted(stub, "operation").equals(operation);
  }

  private static String noted(StubMapping stub, String key) {
    return stub.getMetadata() != null
            && stub.getMetadata().get("signoff") instanceof Map<?, ?> notes
            && notes.get(key) instanceof String text
        ? text
        : "";
  }
}
