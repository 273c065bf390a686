package dev.signoff.stubs.generate;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.or;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import dev.signoff.spec.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Login identifiers of a request body: the properties of the schema that name the user and are not
 * secret, such as a user name or an e-mail address. With each goes the user's password.
 *
 * @param names what the body holds one of
 * @param secrets what the body holds all of
 */
record LoginIdentifier(BodyMatcher body, Map<String, String> names, Map<String, String> secrets) {

  /** JSON names any of them in one stub; of a form, WireMock cannot say "one of these fields". */
  static List<LoginIdentifier> of(Outcome login) {
    BodyMatcher body = new BodyMatcher(Objects.requireNonNull(login.requestContent()));
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> secrets = new LinkedHashMap<>();
    JsonNode sent = Objects.requireNonNull(login.requestExample()).value();
    body.openTexts().forEach((field, example) -> names.put(field, name(login, field, example)));
    sent.properties().stream()
        .filter(it -> body.isSecret(it.getKey()))
        .forEach(it -> secrets.put(it.getKey(), it.getValue().asText()));
    return body.isJson()
        ? List.of(new LoginIdentifier(body, names, secrets))
        : names.entrySet().stream()
            .map(it -> new LoginIdentifier(body, Map.of(it.getKey(), it.getValue()), secrets))
            .toList();
  }

  String name() {
    return String.join(" or ", names.keySet());
  }

  void sends(StubBuilder stub) {
    body.isOfType(stub);
    if (body.isJson()) {
      StringValuePattern[] any =
          names.entrySet().stream()
              .map(it -> body.isJsonWith(it.getKey(), equalTo(it.getValue())))
              .toArray(StringValuePattern[]::new);
      stub.body(any.length == 1 ? any[0] : or(any));
    } else {
      names.forEach((field, value) -> body.has(stub, field, equalTo(value)));
    }
    secrets.forEach((field, value) -> body.has(stub, field, equalTo(value)));
  }

  /**
   * Returns the identifier from the request, otherwise from the response or, with another user's
   * name, from the schema.
   */
  private static String name(Outcome login, String field, String example) {
    JsonNode sent = Objects.requireNonNull(login.requestExample()).value().path(field);
    JsonNode response = login.example() == null ? sent : login.example().value().findPath(field);
    return sent.isTextual()
        ? sent.asText()
        : response.isTextual()
            ? response.asText()
            : example.replace(login.contract().users().get(0), login.user());
  }
}
