package dev.signoff.conformance.report;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reader for a file of expected failures, with error messages that name the mistake. */
final class ExpectedFailuresFile {
  private static final String LIST = "expected";
  private static final Set<String> FIELDS = Set.of("id", "reason", "owner", "date");
  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private final Path file;
  private final Set<String> knownIds;
  private final Map<String, ExpectedFailures.ExpectedFailure> failures = new LinkedHashMap<>();

  private ExpectedFailuresFile(Path file, Set<String> knownIds) {
    this.file = file;
    this.knownIds = knownIds;
  }

  static ExpectedFailures read(Path file, Set<String> knownIds) {
    ExpectedFailuresFile reading = new ExpectedFailuresFile(file, knownIds);
    reading.list(reading.root());
    return new ExpectedFailures(file.toString(), reading.failures);
  }

  private JsonNode root() {
    try {
      return YAML.readTree(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(
          "The file of expected failures " + file + " does not exist.", e);
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      throw wrong(
          (place == null ? "" : "line " + place.getLineNr() + ": ")
              + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The file of expected failures " + file + " cannot be read.", e);
    }
  }

  private void list(JsonNode root) {
    if (!root.isObject() || !root.path(LIST).isArray()) {
      throw wrong("it must contain a list named \"" + LIST + "\"");
    }
    root.fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals(LIST)) {
                throw wrong("unknown field \"" + name + "\": only \"" + LIST + "\" may be there");
              }
            });
    int number = 0;
    for (JsonNode entry : root.path(LIST)) {
      number++;
      add(entry, "entry " + number);
    }
  }

  private void add(JsonNode entry, String where) {
    if (!entry.isObject()) {
      throw wrong(where + " must have the fields id, reason, owner and date");
    }
    entry
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw wrong(
                    where + ": unknown field \"" + name + "\": use id, reason, owner and date");
              }
            });
    String id = text(entry, "id", where);
    String named = where + " (" + id + ")";
    if (!knownIds.contains(id)) {
      throw wrong(named + ": there is no requirement " + id + suggestion(id));
    }
    ExpectedFailures.ExpectedFailure failure =
        new ExpectedFailures.ExpectedFailure(
            id, text(entry, "reason", named), text(entry, "owner", named), date(entry, named));
    if (failures.put(id, failure) != null) {
      throw wrong(named + ": " + id + " is listed twice; keep one of them");
    }
  }

  private String text(JsonNode entry, String field, String where) {
    JsonNode value = entry.path(field);
    if (!value.isValueNode() || value.asText("").isBlank()) {
      throw wrong(where + ": \"" + field + "\" is missing");
    }
    return value.asText().strip();
  }

  private LocalDate date(JsonNode entry, String where) {
    String date = text(entry, "date", where);
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw wrong(where + ": \"" + date + "\" is no date: write it as 2026-11-21");
    }
  }

  /** Returns a hint with the ids of the same group. */
  private String suggestion(String id) {
    String group = id.replaceFirst("-?[0-9]*$", "");
    Set<String> near = new TreeSet<>();
    knownIds.stream().filter(it -> !group.isEmpty() && it.startsWith(group)).forEach(near::add);
    return near.isEmpty() ? "" : "; there are " + String.join(", ", near);
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        "The file of expected failures " + file + " has a mistake: " + what + ".");
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").replaceFirst("[.:]$", "");
  }
}
