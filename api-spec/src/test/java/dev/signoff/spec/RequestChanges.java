package dev.signoff.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes of requests: the new contract has to accept everything that the old one accepted. */
final class RequestChanges {
  private static final Set<String> JUDGED =
      Set.of("in", "name", "required", "schema", "x-multi-segment");

  private final BreakingChangeReport differences;

  RequestChanges(BreakingChangeReport differences) {
    this.differences = differences;
  }

  /** The places are the path and the operation. */
  void judge(String id, List<DocumentNode> was, List<DocumentNode> now) {
    parameters(id, parameters(was), parameters(now));
    body(id + ", request", was.get(1).at("requestBody"), now.get(1).at("requestBody"));
  }

  private void parameters(String id, Map<String, DocumentNode> was, Map<String, DocumentNode> now) {
    was.forEach(
        (name, old) -> {
          DocumentNode parameter = now.get(name);
          if (parameter == null) {
            differences.gone(id, name);
            return;
          }
          String where = id + ", " + name;
          differences.demanded(where, "required", old, parameter);
          differences.takenBack(where, "x-multi-segment", old, parameter);
          SchemaChanges.ofRequest(differences)
              .judge(where, old.at("schema"), parameter.at("schema"));
          differences.otherFields(where, old, parameter, JUDGED);
        });
    now.forEach(
        (name, parameter) -> {
          if (!was.containsKey(name) && parameter.flag("required")) {
            differences.come(id, "required " + name);
          }
        });
  }

  private void body(String where, DocumentNode was, DocumentNode now) {
    differences.demanded(where, "required", was, now);
    was.at("content")
        .fields()
        .forEach(
            (mediaType, old) -> {
              DocumentNode content = now.at("content").at(mediaType);
              if (content.exists()) {
                String here = where + " " + mediaType;
                SchemaChanges.ofRequest(differences)
                    .judge(here, old.at("schema"), content.at("schema"));
                differences.otherFields(here, old, content, Set.of("schema"));
              } else {
                differences.gone(where, "media type " + mediaType);
              }
            });
    differences.otherFields(where, was, now, Set.of("content", "required"));
  }

  private static Map<String, DocumentNode> parameters(List<DocumentNode> owners) {
    Map<String, DocumentNode> parameters = new LinkedHashMap<>();
    for (DocumentNode owner : owners) {
      for (DocumentNode parameter : owner.at("parameters").elements()) {
        parameters.put(parameter.text("in") + " parameter " + parameter.text("name"), parameter);
      }
    }
    return parameters;
  }
}
