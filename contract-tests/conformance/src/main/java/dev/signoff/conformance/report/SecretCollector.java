package dev.signoff.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;

/** Collector of secrets from exchanges. */
final class SecretCollector {
  private final SecretMasker secrets;

  SecretCollector(SecretMasker secrets) {
    this.secrets = secrets;
  }

  void learn(RawResponse response) {
    learnRequest(response.request());
    response.headers().stream()
        .flatMap(header -> HeaderMasker.credentials(header).stream())
        .forEach(secrets::issued);
    fields(response.json());
  }

  private void learnRequest(RawRequest request) {
    request.cookies().stream()
        .filter(cookie -> !HeaderMasker.isPublic(cookie.name()))
        .map(NameValue::value)
        .forEach(secrets::sent);
    request.headers().stream()
        .flatMap(header -> HeaderMasker.credentials(header).stream())
        .forEach(secrets::sent);
    request.query().stream()
        .filter(parameter -> SecretFields.isNamedLike(parameter.name()))
        .map(NameValue::value)
        .forEach(secrets::sent);
    if (request.body() != null) {
      for (SecretFields.ValueRange place : SecretFields.in(request.body())) {
        String value = place.in(request.body());
        if (!CommonWords.isPlaceholder(value)) {
          secrets.password(plain(value));
          secrets.password(plain(value.replace('+', ' ')));
        }
      }
    }
  }

  /** Returns the value without JSON or form escapes. */
  private static String plain(String value) {
    return DecodedText.raw(value).decodeAgain().text();
  }

  private void fields(JsonNode node) {
    for (var field : node.properties()) {
      if (field.getValue().isTextual() && SecretFields.isNamedLike(field.getKey())) {
        secrets.issued(field.getValue().asText());
      }
    }
    node.forEach(this::fields);
  }
}
