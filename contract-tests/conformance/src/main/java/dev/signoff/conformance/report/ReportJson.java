package dev.signoff.conformance.report;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.signoff.conformance.check.Verdict;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** JSON form of a report, for programs and for {@link ReportComparison}. */
public final class ReportJson {
  /** The version of the format. A newer suite with another format increases it. */
  public static final int FORMAT = 1;

  private static final String FORMAT_FIELD = "format";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new InstantDeserializer()))
          .addMixIn(Verdict.class, VerdictMixIn.class)
          .build();

  private ReportJson() {}

  /**
   * Writes a report.
   *
   * @param report the report
   * @return the JSON text, always in the same order
   */
  public static String write(ConformanceReport report) {
    ObjectNode root = JSON.createObjectNode();
    root.put(FORMAT_FIELD, FORMAT);
    root.put("outcome", report.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    root.set("counts", JSON.valueToTree(report.counts()));
    root.setAll(JSON.<ObjectNode>valueToTree(report));
    return root.toPrettyString() + "\n";
  }

  /**
   * Reads a report.
   *
   * @param file the file, or a directory that contains {@code report.json}
   * @return the report
   * @throws IllegalArgumentException if the file does not exist or contains no report that this
   *     suite understands; the message is a sentence
   */
  public static ConformanceReport read(Path file) {
    Path place = Files.isDirectory(file) ? file.resolve(ReportFiles.JSON) : file;
    try {
      return report(JSON.readTree(Files.readString(place)), place);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("There is no report " + place + ".", e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(place + " is no report of this suite: it is not JSON.", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("The report " + place + " cannot be read.", e);
    }
  }

  private static ConformanceReport report(JsonNode root, Path place) {
    int format = root == null ? 0 : root.path(FORMAT_FIELD).asInt();
    if (format > FORMAT) {
      throw new IllegalArgumentException(
          place
              + " was written by a newer suite: its format is "
              + format
              + ", and this suite"
              + " reads up to "
              + FORMAT
              + ". Use the newer suite.");
    }
    try {
      if (root != null && format == FORMAT) {
        return JSON.treeToValue(root, ConformanceReport.class);
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          place + " is no report of this suite: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException(
        place + " is no report of this suite: it has no \"" + FORMAT_FIELD + "\".");
  }

  /** Jackson mix-in that writes verdicts as words. */
  private interface VerdictMixIn {
    @JsonValue
    String word();
  }

  private static final class InstantDeserializer extends FromStringDeserializer<Instant> {
    @Serial private static final long serialVersionUID = 1;

    InstantDeserializer() {
      super(Instant.class);
    }

    @Override
    protected Instant _deserialize(String text, DeserializationContext context) {
      return Instant.parse(text);
    }
  }
}
