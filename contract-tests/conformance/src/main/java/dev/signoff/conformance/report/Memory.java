package dev.signoff.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Pair;

/** Learns secrets from exchanges. */
final class Memory {
  private final Secrets secrets;

  Memory(Secrets secrets) {
    this.secrets = secrets;
  }

  void learn(Answer answer) {
    asked(answer.call());
    answer.headers().stream()
        .flatMap(header -> Lines.credentials(header).stream())
        .forEach(secrets::issued);
    fields(answer.json());
  }

  private void asked(Call call) {
    call.cookies().stream()
        .filter(cookie -> !Lines.isPublic(cookie.name()))
        .map(Pair::value)
        .forEach(secrets::sent);
    call.headers().stream()
        .flatMap(header -> Lines.credentials(header).stream())
        .forEach(secrets::sent);
    call.query().stream()
        .filter(parameter -> SecretFields.isNamedLike(parameter.name()))
        .map(Pair::value)
        .forEach(secrets::sent);
    if (call.body() != null) {
      for (SecretFields.Place place : SecretFields.in(call.body())) {
        String value = place.in(call.body());
        if (!Vocabulary.isStandIn(value)) {
          secrets.password(plain(value));
          secrets.password(plain(value.replace('+', ' ')));
        }
      }
    }
  }

  /** As it is meant, without JSON's or a form's escapes. */
  private static String plain(String value) {
    return Unescaped.raw(value).again().text();
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
