package dev.signoff.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An audit log as it grows. */
public final class AuditLogReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_NANOS = 10_000_000_000L;

  private final Path file;
  private int read;

  /** Begins behind what the file has. */
  public AuditLogReader(Path file) {
    this.file = file;
    read = lines().size();
  }

  /** The next line, as soon as it is there. */
  public JsonNode next() {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (lines().size() <= read) {
      assertThat(System.nanoTime()).as("a line more in %s", file).isLessThan(end);
      Thread.onSpinWait();
    }
    return parse(lines().get(read++));
  }

  /** The next so many lines, in whatever order they come. */
  public List<JsonNode> next(int count) {
    List<JsonNode> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(next());
    }
    return lines;
  }

  private List<String> lines() {
    try {
      String text = Files.exists(file) ? Files.readString(file) : "";
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It tells this end of an operation from this machine; the reason may be null. */
  public static void assertEnd(JsonNode line, String operation, String outcome, String reason) {
    assertThat(line.get("operation").asText()).as("%s", line).isEqualTo(operation);
    assertThat(line.get("outcome").asText()).as("%s", line).isEqualTo(outcome);
    assertThat(line.get("reason").textValue()).as("%s", line).isEqualTo(reason);
    assertThat(line.get("from").asText()).as("%s", line).isEqualTo("127.0.0.1");
  }

  public static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + line, e);
    }
  }
}
