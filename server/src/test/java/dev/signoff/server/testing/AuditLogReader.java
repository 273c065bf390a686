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

/** Reader that follows an audit log while the server writes it. */
public final class AuditLogReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long TIMEOUT_NANOS = 10_000_000_000L;

  private final Path file;
  private int read;

  /** Creates a reader that skips the lines which are in the file already. */
  public AuditLogReader(Path file) {
    this.file = file;
    read = lines().size();
  }

  /** Waits for the next line and returns it. */
  public JsonNode next() {
    long end = System.nanoTime() + TIMEOUT_NANOS;
    while (lines().size() <= read) {
      assertThat(System.nanoTime()).as("one more line in %s", file).isLessThan(end);
      Thread.onSpinWait();
    }
    return parse(lines().get(read++));
  }

  /** Waits for {@code count} lines and returns them in the order of the file. */
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

  /** Checks operation, outcome and reason (may be null) of a line, and that it names 127.0.0.1. */
  public static void assertOutcome(JsonNode line, String operation, String outcome, String reason) {
    assertThat(line.get("operation").asText()).as("%s", line).isEqualTo(operation);
    assertThat(line.get("outcome").asText()).as("%s", line).isEqualTo(outcome);
    assertThat(line.get("reason").textValue()).as("%s", line).isEqualTo(reason);
    assertThat(line.get("from").asText()).as("%s", line).isEqualTo("127.0.0.1");
  }

  public static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("The line is not JSON: " + line, e);
    }
  }
}
