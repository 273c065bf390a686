package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Response of an outcome, built from the contract's examples. */
final class ExampleResponse {
  private static final String DELETION = "Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";

  private final Outcome outcome;
  private final QueryParameters query;

  ExampleResponse(Outcome outcome, QueryParameters query) {
    this.outcome = outcome;
    this.query = query;
  }

  Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    if (!outcome.response().contents().isEmpty()) {
      headers.put("Content-Type", List.of(outcome.response().contents().get(0).mediaType()));
    }
    for (HeaderRule rule : outcome.response().headers()) {
      if (!rule.isSetCookie() && !rule.isForbidden(query) && rule.example() != null) {
        headers.put(rule.name(), List.of(rule.example()));
      }
    }
    List<String> lines = new ArrayList<>();
    for (SetCookieRule rule : outcome.response().setCookies()) {
      if (rule.applies(outcome.profileId(), query)) {
        lines.add(line(rule));
      }
    }
    if (!lines.isEmpty()) {
      headers.put("Set-Cookie", lines);
    }
    return headers;
  }

  String body() {
    if (outcome.example() == null) {
      return "";
    }
    JsonNode body = outcome.example().value().deepCopy();
    if (body instanceof ObjectNode object) {
      DocumentNode schema = outcome.response().contents().get(0).schema();
      schema
          .at("properties")
          .fields()
          .forEach(
              (name, property) -> {
                Map<String, String> unless = property.textMap("x-unless");
                if (!unless.isEmpty() && query.hasAll(unless)) {
                  object.remove(name);
                }
              });
    }
    return body.toString();
  }

  private String line(SetCookieRule rule) {
    List<String> line = new ArrayList<>();
    line.add(rule.name() + "=" + (rule.deletes() ? "" : outcome.contract().exampleOf(rule.name())));
    if (rule.path() != null) {
      line.add("Path=" + rule.path());
    }
    if (Boolean.TRUE.equals(rule.secure())) {
      line.add("Secure");
    }
    if (Boolean.TRUE.equals(rule.httpOnly())) {
      line.add("HttpOnly");
    }
    if (rule.sameSite() != null) {
      line.add("SameSite=" + rule.sameSite());
    }
    if (rule.deletes()) {
      line.add(DELETION);
    }
    return String.join("; ", line);
  }
}
