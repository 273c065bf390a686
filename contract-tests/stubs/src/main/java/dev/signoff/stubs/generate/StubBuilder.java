package dev.signoff.stubs.generate;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.matching.ContentPattern;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Builder of a stub, which returns the response of an outcome for the requests that it matches. */
final class StubBuilder {
  private final Outcome outcome;
  private final Exchange exchange;
  private final MappingBuilder mapping;
  private final Map<String, Object> metadata = new LinkedHashMap<>();
  private String name;
  private UnaryOperator<String> edit = UnaryOperator.identity();

  private StubBuilder(Outcome outcome, int priority, boolean anyPath) {
    this.outcome = outcome;
    this.exchange = outcome.exchange();
    this.name = outcome.id();
    this.mapping =
        request(
                exchange.method(),
                anyPath
                    ? urlPathMatching(outcome.operation().pathPattern())
                    : urlPathEqualTo(exchange.uri().getRawPath()))
            .atPriority(priority);
    metadata.put("api", outcome.api());
    metadata.put("operation", outcome.operationName());
    metadata.put("outcome", outcome.id());
    if (outcome.variant() != null) {
      outcome.variant().when().forEach((flag, value) -> query(flag, equalTo(value)));
    }
    outcome.flags().forEach((flag, value) -> query(flag, equalTo(value)));
  }

  /** Matches any value of the path's parameters. */
  static StubBuilder atAnyPath(Outcome outcome, int priority) {
    return new StubBuilder(outcome, priority, true);
  }

  /** Matches the values in the contract, if it documents that others are rejected. */
  static StubBuilder at(StubbedApi api, Outcome outcome, int priority) {
    return new StubBuilder(outcome, priority, !api.refusesPaths());
  }

  /** Adds a name that distinguishes it from other stubs of the same outcome. */
  StubBuilder called(String detail) {
    name = name + ", " + detail;
    return this;
  }

  StubBuilder noting(String key, Object value) {
    metadata.put(key, value);
    return this;
  }

  StubBuilder of(PreparedSession session) {
    noting("user", session.user());
    noting("session", session.number());
    return called("session " + session.number() + " of " + session.user());
  }

  StubBuilder with(Credential credential, StringValuePattern value) {
    switch (credential.in()) {
      case "cookie" -> mapping.withCookie(credential.name(), value);
      case "header" -> header(credential.name(), value);
      case "query" -> query(credential.name(), value);
      default -> throw new IllegalStateException("unknown place: " + credential.in());
    }
    return this;
  }

  StubBuilder header(String header, StringValuePattern value) {
    mapping.withHeader(header, value);
    return this;
  }

  StubBuilder form(String field, StringValuePattern value) {
    mapping.withFormParam(field, value);
    return this;
  }

  StubBuilder body(ContentPattern<?> pattern) {
    mapping.withRequestBody(pattern);
    return this;
  }

  /** Leads a scenario from one state, or from any, to another, or nowhere. */
  StubBuilder in(String scenario, @Nullable String state, @Nullable String next) {
    ScenarioMappingBuilder step = mapping.inScenario(scenario);
    if (state != null) {
      step.whenScenarioStateIs(state);
    }
    if (next != null) {
      step.willSetStateTo(next);
    }
    return this;
  }

  /** Replaces a text of the contract's example in the response. */
  StubBuilder saying(String value, String insteadOf) {
    return edited(text -> text.replace(insteadOf, value));
  }

  StubBuilder edited(UnaryOperator<String> further) {
    UnaryOperator<String> before = edit;
    edit = text -> further.apply(before.apply(text));
    return this;
  }

  StubMapping build() {
    ResponseDefinitionBuilder response = aResponse().withStatus(outcome.status());
    exchange
        .responseHeaders()
        .forEach(
            (header, values) ->
                response.withHeader(header, values.stream().map(edit).toArray(String[]::new)));
    if (!exchange.responseBody().isEmpty()) {
      response.withJsonBody(Json.node(edit.apply(exchange.responseBody())));
    }
    return mapping
        .withId(
            UUID.nameUUIDFromBytes((outcome.api() + " " + name).getBytes(StandardCharsets.UTF_8)))
        .withName(name)
        .withMetadata(Map.of("signoff", metadata))
        .willReturn(response)
        .build();
  }

  private void query(String parameter, StringValuePattern value) {
    mapping.withQueryParam(parameter, value);
  }
}
