package dev.signoff.pact;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.RuleLogic;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import dev.signoff.spec.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Documented outcome as an interaction of a pact. */
final class PactInteraction {
  /** Name under which a provider state returns the name of a new resource. */
  static final String NEW_NAME = "newName";

  private final Outcome outcome;
  private final Exchange example;
  private final Map<String, String> secrets;
  private final HttpRequest request;

  private PactInteraction(Outcome outcome) {
    this.outcome = outcome;
    this.example = outcome.exchange();
    this.secrets = LoginSteps.secrets(outcome);
    this.request = new HttpRequest(example.method(), example.uri().getRawPath());
  }

  static V4Interaction.SynchronousHttp of(Outcome outcome) {
    PactInteraction promise = new PactInteraction(outcome);
    promise.request();
    V4Interaction.SynchronousHttp interaction =
        new V4Interaction.SynchronousHttp(
            outcome.id(), ProviderStates.of(outcome), promise.request, promise.response(), null);
    promise.refer(interaction);
    return interaction;
  }

  private void request() {
    example
        .requestHeaders()
        .forEach(
            (name, values) -> {
              request.getHeaders().put(name, values);
              generated(Category.HEADER, name, values.get(0));
            });
    String query = example.uri().getRawQuery() == null ? "" : example.uri().getRawQuery();
    Stream.of(query.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> request.getQuery().put(pair[0], List.of(pair[1])));
    anyValue();
    String body = example.requestBody();
    if (body != null) {
      request.setBody(body(body, example.requestHeader("Content-Type").get(0)));
      if (body.startsWith("{\"")) {
        Map<String, String> texts = new TreeMap<>();
        LoginSteps.texts("$", LoginSteps.json(body), texts);
        texts.forEach((path, text) -> generated(Category.BODY, path, text));
      }
    }
    if (ProviderStates.creates(outcome)) {
      generate(Category.BODY, "$.name", "${" + NEW_NAME + "}");
    }
  }

  /** Allows any value of a credential that no login requires or returns. */
  private void anyValue() {
    Outcome login = LoginSteps.of(outcome, outcome.user());
    for (Credential credential : outcome.credentials()) {
      if (credential.in().equals("header")
          && request.getHeaders().containsKey(credential.name())
          && !login.credentials().contains(credential)
          && !secrets.containsValue(credential.scheme())) {
        request
            .getMatchingRules()
            .addCategory("header")
            .addRule(credential.name(), new RegexMatcher(".*"), RuleLogic.AND);
      }
    }
  }

  /** Takes values that only the provider knows from its state. */
  private void generated(Category category, String where, String text) {
    String expression = text;
    for (Map.Entry<String, String> secret : secrets.entrySet()) {
      expression = expression.replace(secret.getKey(), "${" + secret.getValue() + "}");
    }
    if (!expression.equals(text)) {
      generate(category, where, expression);
    }
  }

  private void generate(Category category, String where, String expression) {
    request.getGenerators().addGenerator(category, where, new ProviderStateGenerator(expression));
  }

  private HttpResponse response() {
    HttpResponse response = new HttpResponse(example.status());
    example.responseHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
    if (!example.responseBody().isEmpty()) {
      response.setBody(body(example.responseBody(), "application/json"));
    }
    ResponseMatchingRules.add(outcome, response);
    return response;
  }

  private void refer(V4Interaction interaction) {
    String profile = outcome.api();
    List<String> requirements =
        outcome.operation().requirements().stream()
            .filter(it -> it.profiles().isEmpty() || it.profiles().contains(profile))
            .map(Requirement::id)
            .toList();
    interaction.addReference(
        "contract", "file", outcome.contract().id() + ".yaml " + outcome.contract().version());
    interaction.addReference("contract", "operationId", outcome.operation().id());
    interaction.addReference("contract", "requirements", String.join(", ", requirements));
  }

  /** Declares malformed JSON as text, because Pact refuses to write it otherwise. */
  private static OptionalBody body(String body, String mediaType) {
    boolean malformed = mediaType.endsWith("json") && body.equals("{");
    return OptionalBody.body(
        body.getBytes(StandardCharsets.UTF_8),
        new ContentType(malformed ? "text/plain" : mediaType));
  }
}
