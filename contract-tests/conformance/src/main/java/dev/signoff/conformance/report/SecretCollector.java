package dev.signoff.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;

/** Learns secrets from exchanges. */
final class SecretCollector {
  private final SecretMasker secrets;

  SecretCollector(SecretMasker secrets) {
    this.secrets = secrets;
  }

  void learn(RawResponse answer) {
    asked(answer.call());
    answer.headers().stream()
        .flatMap(header -> HeaderMasker.credentials(header).stream())
        .forEach(secrets::issued);
    fields(answer.json());
  }

  private void asked(RawRequest call) {
    call.cookies().stream()
        .filter(cookie -> !HeaderMasker.isPublic(cookie.name()))
        .map(NameValue::value)
        .forEach(secrets::sent);
    call.headers().stream()
        .flatMap(header -> HeaderMasker.credentials(header).stream())
        .forEach(secrets::sent);
    call.query().stream()
        .filter(parameter -> SecretFields.isNamedLike(parameter.name()))
        .map(NameValue::value)
        .forEach(secrets::sent);
    if (call.body() != null) {
      for (SecretFields.ValueRange place : SecretFields.in(call.body())) {
        String value = place.in(call.body());
        if (!CommonWords.isStandIn(value)) {
          secrets.password(plain(value));
          secrets.password(plain(value.replace('+', ' ')));
        }
      }
    }
  }

  /** As it is meant, without JSON's or a form's escapes. */
  private static String plain(String value) {
    return DecodedText.raw(value).again().text();
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
