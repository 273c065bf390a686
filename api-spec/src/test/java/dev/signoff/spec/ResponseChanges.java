package dev.signoff.spec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Changes of responses: the old contract has to cover everything that the new one allows. */
final class ResponseChanges {
  private static final Set<String> JUDGED = Set.of("content", "headers", "x-set-cookie");
  private static final Set<String> COOKIE_PROMISES =
      Set.of("value", "path", "secure", "httpOnly", "sameSite", "lifetime");

  private final BreakingChangeReport differences;

  ResponseChanges(BreakingChangeReport differences) {
    this.differences = differences;
  }

  void judge(String id, DocumentNode was, DocumentNode now) {
    was.fields()
        .forEach(
            (status, old) -> {
              if (now.at(status).exists()) {
                response(id + ", " + status, old, now.at(status));
              } else {
                differences.gone(id, "status " + status);
              }
            });
    now.fields().keySet().stream()
        .filter(status -> !was.at(status).exists())
        .forEach(status -> differences.come(id, "status " + status));
  }

  private void response(String where, DocumentNode was, DocumentNode now) {
    differences.exchanged(
        where,
        "response",
        BreakingChangeReport.component("responses", was),
        BreakingChangeReport.component("responses", now));
    headers(where, was.at("headers").fields(), now.at("headers").fields());
    cookies(where, was.at("x-set-cookie").elements(), now.at("x-set-cookie").elements());
    bodies(where, was.at("content").fields(), now.at("content").fields());
    differences.otherFields(where, was, now, JUDGED);
  }

  /**
   * An additional header is not a breaking change: HTTP requires clients to ignore unknown headers.
   */
  private void headers(String where, Map<String, DocumentNode> was, Map<String, DocumentNode> now) {
    Map<String, DocumentNode> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(now);
    was.forEach(
        (name, old) -> {
          DocumentNode header = anyCase.get(name);
          if (header == null) {
            differences.gone(where, "header " + name);
            return;
          }
          String here = where + ", header " + name;
          differences.takenBack(here, "required", old, header);
          SchemaChanges.ofResponse(differences).judge(here, old.at("schema"), header.at("schema"));
          differences.otherFields(here, old, header, Set.of("required", "schema"));
        });
  }

  /** Clients in the field read the lines by their order, so the list is compared as one. */
  private void cookies(String where, List<DocumentNode> was, List<DocumentNode> now) {
    List<String> names = was.stream().map(cookie -> cookie.text("name")).toList();
    List<String> newNames = now.stream().map(cookie -> cookie.text("name")).toList();
    differences.exchanged(
        where, "cookies", BreakingChangeReport.list(names), BreakingChangeReport.list(newNames));
    for (int i = 0; names.equals(newNames) && i < names.size(); i++) {
      cookie(where + ", cookie " + names.get(i), was.get(i), now.get(i));
    }
  }

  private void cookie(String where, DocumentNode was, DocumentNode now) {
    for (String promise : COOKIE_PROMISES) {
      if (was.at(promise).exists()) {
        differences.field(where, promise, was, now);
      }
    }
    differences.otherFields(where, was, now, COOKIE_PROMISES);
  }

  private void bodies(String where, Map<String, DocumentNode> was, Map<String, DocumentNode> now) {
    was.forEach(
        (mediaType, old) -> {
          DocumentNode content = now.get(mediaType);
          if (content == null) {
            differences.gone(where, "media type " + mediaType);
            return;
          }
          String here = where + " " + mediaType;
          SchemaChanges.ofResponse(differences).judge(here, old.at("schema"), content.at("schema"));
          reasons(here, old.at("examples").fields(), content.at("examples").fields());
          differences.otherFields(here, old, content, Set.of("schema"));
        });
    now.keySet().stream()
        .filter(mediaType -> !was.containsKey(mediaType))
        .forEach(mediaType -> differences.come(where, "media type " + mediaType));
  }

  /** Pacts, stubs and coverage are made of these, and would lose an outcome in silence. */
  private void reasons(String where, Map<String, DocumentNode> was, Map<String, DocumentNode> now) {
    was.forEach(
        (name, old) -> {
          List<String> causes = causes(old);
          if (causes.isEmpty()) {
            return;
          }
          DocumentNode example = now.get(name);
          if (example == null) {
            differences.gone(where, "example " + name);
            return;
          }
          String here = where + ", example " + name;
          List<String> left = causes(example);
          causes.stream()
              .filter(cause -> !left.contains(cause))
              .forEach(cause -> differences.gone(here, "cause '" + cause + "'"));
          differences.field(here, "x-profiles", old, example);
        });
  }

  private static List<String> causes(DocumentNode example) {
    return example.at("x-causes").elements().stream()
        .flatMap(cause -> cause.fields().entrySet().stream())
        .map(field -> field.getKey() + ": " + field.getValue().node().asText())
        .toList();
  }
}
