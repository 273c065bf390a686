package dev.signoff.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes of what a client may send: the new contract has to take all that the old one took. */
final class RequestChanges {
  private static final Set<String> JUDGED =
      Set.of("in", "name", "required", "schema", "x-multi-segment");

  private final Differences differences;

  RequestChanges(Differences differences) {
    this.differences = differences;
  }

  /** The places are the path and the operation. */
  void judge(String id, List<Place> was, List<Place> now) {
    parameters(id, parameters(was), parameters(now));
    body(id + ", request", was.get(1).at("requestBody"), now.get(1).at("requestBody"));
  }

  private void parameters(String id, Map<String, Place> was, Map<String, Place> now) {
    was.forEach(
        (name, old) -> {
          Place parameter = now.get(name);
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

  private void body(String where, Place was, Place now) {
    differences.demanded(where, "required", was, now);
    was.at("content")
        .fields()
        .forEach(
            (mediaType, old) -> {
              Place content = now.at("content").at(mediaType);
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

  private static Map<String, Place> parameters(List<Place> owners) {
    Map<String, Place> parameters = new LinkedHashMap<>();
    for (Place owner : owners) {
      for (Place parameter : owner.at("parameters").elements()) {
        parameters.put(parameter.text("in") + " parameter " + parameter.text("name"), parameter);
      }
    }
    return parameters;
  }
}
