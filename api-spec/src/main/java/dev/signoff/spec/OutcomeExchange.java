package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Request and response of an outcome, built from the contract's examples. */
final class OutcomeExchange {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Outcome outcome;

  OutcomeExchange(Outcome outcome) {
    this.outcome = outcome;
  }

  Exchange exchange() {
    URI uri = uri();
    ExampleResponse response = new ExampleResponse(outcome, QueryParameters.of(uri));
    Map<String, List<String>> requestHeaders = new LinkedHashMap<>();
    List<String> cookies = sent("cookie").map(OutcomeExchange::pair).toList();
    if (!cookies.isEmpty()) {
      requestHeaders.put("Cookie", List.of(String.join("; ", cookies)));
    }
    sent("header").forEach(it -> requestHeaders.put(it.getKey(), List.of(it.getValue())));
    if (outcome.requestContent() != null) {
      requestHeaders.put("Content-Type", List.of(outcome.requestContent().mediaType()));
    }
    return new Exchange(
        outcome.operation().method(),
        uri,
        requestHeaders,
        requestBody(),
        outcome.status(),
        response.headers(),
        response.body());
  }

  private URI uri() {
    String path = outcome.operation().path();
    for (Map.Entry<String, String> parameter :
        outcome.operation().pathParameterExamples().entrySet()) {
      String name = parameter.getKey();
      path = path.replace("{" + name + "}", value(name, parameter.getValue()));
    }
    List<String> query = new ArrayList<>(sent("query").map(OutcomeExchange::pair).toList());
    if (outcome.variant() != null) {
      outcome.variant().when().forEach((flag, value) -> query.add(flag + "=" + value));
    }
    outcome.flags().forEach((flag, value) -> query.add(flag + "=" + value));
    return URI.create(query.isEmpty() ? path : path + "?" + String.join("&", query));
  }

  /** Returns the credentials that the request carries in one place. */
  private Stream<Map.Entry<String, String>> sent(String in) {
    return outcome.credentials().stream()
        .filter(it -> it.in().equals(in) && !outcome.isCausedBy(Cause.CauseKind.LACKS, it.scheme()))
        .map(it -> Map.entry(it.name(), value(it.scheme(), outcome.credential(it.scheme()))));
  }

  private @Nullable String requestBody() {
    if (outcome.requestContent() == null || outcome.requestExample() == null) {
      return null;
    }
    if (outcome.isCausedBy(Cause.CauseKind.BODY, "malformed")) {
      return "{";
    }
    ObjectNode body = outcome.requestExample().value().deepCopy();
    for (Map.Entry<String, JsonNode> field : outcome.requestExample().value().properties()) {
      body.put(field.getKey(), value(field.getKey(), field.getValue().asText()));
    }
    if (outcome.isCausedBy(Cause.CauseKind.BODY, "wrong-type")) {
      body.put(body.fieldNames().next(), 5);
    }
    return outcome.requestContent().mediaType().equals(FORM) ? form(body) : body.toString();
  }

  /** Returns the value as it is in the examples or, if that is what goes wrong, another one. */
  private String value(String name, String example) {
    return outcome.isCausedBy(Cause.CauseKind.REFUSES, name) ? Cause.refused(example) : example;
  }

  private static String pair(Map.Entry<String, String> pair) {
    return pair.getKey() + "=" + pair.getValue();
  }

  private static String form(ObjectNode body) {
    return body.properties().stream()
        .map(
            it ->
                it.getKey()
                    + "="
                    + URLEncoder.encode(it.getValue().asText(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
