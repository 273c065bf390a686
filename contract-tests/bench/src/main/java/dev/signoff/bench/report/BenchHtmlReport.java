package dev.signoff.bench.report;

import com.samskivert.mustache.Mustache;
import dev.signoff.bench.figure.BaselineComparison;
import dev.signoff.bench.figure.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** HTML report: all figures in one self-contained page. */
public final class BenchHtmlReport {
  private BenchHtmlReport() {}

  /**
   * Writes the report.
   *
   * @param file file to write
   * @param figures measured figures
   * @param when time of the measurement
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, List<Figure> figures, Instant when) throws IOException {
    Files.writeString(file, text(figures, when));
  }

  static String text(List<Figure> figures, Instant when) throws IOException {
    try (InputStream template = BenchHtmlReport.class.getResourceAsStream("bench.mustache")) {
      String text =
          new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8);
      return Mustache.compiler()
          .withDelims("{{ }}")
          .compile(text)
          .execute(
              new PageView(
                  summary(figures),
                  when.truncatedTo(ChronoUnit.SECONDS).toString(),
                  MachineInfo.here().toString(),
                  chapters(figures)));
    }
  }

  static String summary(List<Figure> figures) {
    List<BaselineComparison> goals =
        figures.stream()
            .flatMap(figure -> figure.comparisons().stream())
            .filter(comparison -> comparison.goal() != null)
            .toList();
    long missed = goals.stream().filter(BaselineComparison::missed).count();
    return goals.size() - missed + " of " + goals.size() + " goals met";
  }

  private static List<SectionView> chapters(List<Figure> figures) {
    Map<String, List<Figure>> sections =
        figures.stream()
            .collect(
                Collectors.groupingBy(Figure::section, LinkedHashMap::new, Collectors.toList()));
    List<SectionView> chapters = new ArrayList<>();
    sections.forEach(
        (section, all) -> chapters.add(new SectionView(section, ReportRows.of(all), charts(all))));
    return chapters;
  }

  private static List<BarChart> charts(List<Figure> figures) {
    Set<String> ours =
        figures.stream()
            .filter(figure -> figure.comparisons().stream().anyMatch(c -> c.goal() != null))
            .map(Figure::subject)
            .collect(Collectors.toSet());
    Map<String, List<Figure>> measures =
        figures.stream()
            .collect(
                Collectors.groupingBy(Figure::measure, LinkedHashMap::new, Collectors.toList()));
    List<BarChart> charts = new ArrayList<>();
    measures.forEach((measure, all) -> charts.add(BarChart.of(measure, all, ours)));
    return charts;
  }

  private record PageView(
      String summary, String when, String machine, List<SectionView> chapters) {}

  private record SectionView(String name, List<ReportRows.ReportRow> rows, List<BarChart> charts) {}
}
