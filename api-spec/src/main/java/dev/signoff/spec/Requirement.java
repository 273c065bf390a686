package dev.signoff.spec;

import java.util.List;

/**
 * Testable sentence of a contract, an element of {@code x-requirements}.
 *
 * @param id the stable id, such as {@code MQ-LOGOUT-02}
 * @param level what it means to break it
 * @param source where it comes from
 * @param text the sentence
 * @param profiles the ids of the profiles it holds in; empty means all
 */
public record Requirement(
    String id, Level level, Source source, String text, List<String> profiles) {

  static Requirement of(DocumentNode place) {
    return new Requirement(
        place.text("id"),
        Level.of(place.text("level")),
        Source.of(place.text("source")),
        place.text("text"),
        place.texts("profiles"));
  }
}
