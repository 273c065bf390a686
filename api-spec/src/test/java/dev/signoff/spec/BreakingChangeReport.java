package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Report of breaking changes as sentences: the place, the old value and the new one. */
final class BreakingChangeReport {
  /** Texts for readers. Changing them is not a breaking change. */
  private static final Set<String> WORDS =
      Set.of(
          "deprecated",
          "description",
          "example",
          "examples",
          "externalDocs",
          "summary",
          "x-users",
          "title",
          "x-example");

  private final Set<String> sentences = new LinkedHashSet<>();

  List<String> sentences() {
    return List.copyOf(sentences);
  }

  void exchanged(String where, String what, Object was, Object now) {
    if (!was.equals(now)) {
      sentences.add(where + ": " + what + " was " + was + ", now " + now);
    }
  }

  void gone(String where, String what) {
    sentences.add(where + ": " + what + " was there, now it is gone");
  }

  void come(String where, String what) {
    sentences.add(where + ": " + what + " was not there, now it is");
  }

  /** Any change of this field. */
  void field(String where, String field, DocumentNode was, DocumentNode now) {
    exchanged(where, field, text(was.at(field).node()), text(now.at(field).node()));
  }

  /** A field that was true and no longer is. */
  void takenBack(String where, String flag, DocumentNode was, DocumentNode now) {
    if (was.flag(flag)) {
      exchanged(where, flag, true, now.flag(flag));
    }
  }

  /** A field that is true and was not. */
  void demanded(String where, String flag, DocumentNode was, DocumentNode now) {
    if (now.flag(flag)) {
      exchanged(where, flag, was.flag(flag), true);
    }
  }

  /**
   * Reports any change of a field that has no rule of its own, because an unknown change may be
   * breaking.
   */
  void otherFields(String where, DocumentNode was, DocumentNode now, Set<String> judged) {
    Set<String> fields = new TreeSet<>(was.fields().keySet());
    fields.addAll(now.fields().keySet());
    fields.stream()
        .filter(field -> !judged.contains(field) && !WORDS.contains(field))
        .forEach(field -> field(where, field, was, now));
  }

  /**
   * Returns the name of the component that is meant; {@code none} if it is written in its place.
   */
  static String component(String kind, DocumentNode place) {
    String components = "/components/" + kind + "/";
    String pointer = place.pointer();
    return pointer.startsWith(components) ? pointer.substring(components.length()) : "none";
  }

  static String text(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .map(field -> field.getKey() + ": " + text(field.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    List<String> elements = new ArrayList<>();
    node.elements().forEachRemaining(element -> elements.add(text(element)));
    return node.isArray() ? list(elements) : node.asText("none");
  }

  static String list(List<String> texts) {
    return texts.isEmpty() ? "none" : String.join(", ", texts);
  }
}
