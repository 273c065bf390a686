package dev.signoff.bench.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signoff.bench.figure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** JSON report: all figures for programs. */
public final class BenchJsonReport {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private BenchJsonReport() {}

  /**
   * Writes the report.
   *
   * @param file file to write
   * @param figures measured figures
   * @param when time of the measurement
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, List<Figure> figures, Instant when) throws IOException {
    Files.writeString(file, text(figures, when) + "\n");
  }

  static String text(List<Figure> figures, Instant when) throws IOException {
    return JSON.writeValueAsString(
        new BenchReport(
            when.truncatedTo(ChronoUnit.SECONDS).toString(), MachineInfo.here(), figures));
  }

  private record BenchReport(String when, MachineInfo machine, List<Figure> figures) {}
}
