package dev.signoff.pact;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.RuleLogic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One request and its answer, as Pact writes them down. */
final class Interaction {
  private final String description;
  private final List<ProviderState> states = new ArrayList<>();
  private final HttpRequest request;
  private final HttpResponse response;

  private Interaction(String description, String method, String path, int status) {
    this.description = description;
    request = new HttpRequest(method, path);
    response = new HttpResponse(status);
  }

  static Interaction of(String description, String method, String path, int status) {
    return new Interaction(description, method, path, status);
  }

  Interaction given(String state) {
    states.add(new ProviderState(state));
    return this;
  }

  Interaction given(String state, Map<String, ?> parameters) {
    states.add(new ProviderState(state, parameters));
    return this;
  }

  Interaction query(String name, String value) {
    request.getQuery().put(name, List.of(value));
    return this;
  }

  Interaction header(String name, String value) {
    request.getHeaders().put(name, List.of(value));
    return this;
  }

  /**
   * Sends a header whose value only the provider knows.
   *
   * @param fromState such as {@code LtpaToken2=${ltpaToken}}
   */
  Interaction header(String name, String example, String fromState) {
    request
        .getGenerators()
        .addGenerator(Category.HEADER, name, new ProviderStateGenerator(fromState));
    return header(name, example);
  }

  Interaction json(String body) {
    header("Content-Type", "application/json");
    request.setBody(json(body.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  Interaction answers(String name, String... values) {
    response.getHeaders().put(name, List.of(values));
    return this;
  }

  /** Every line of the header has to match one regular expression: Pact knows no more. */
  Interaction matching(String name, String regex) {
    response
        .getMatchingRules()
        .addCategory("header")
        .addRule(name, new RegexMatcher(regex), RuleLogic.AND);
    return this;
  }

  Interaction answersJson(String body) {
    answers("Content-Type", "application/json");
    response.setBody(json(body.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  V4Interaction.SynchronousHttp http() {
    return new V4Interaction.SynchronousHttp(description, states, request, response, null);
  }

  private static OptionalBody json(byte[] body) {
    return OptionalBody.body(body, ContentType.getJSON());
  }
}
