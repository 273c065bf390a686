package dev.signoff.bench.report;

import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.report.ReportRows.ReportRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Text table of all figures for a terminal. */
public final class FigureTable {
  private static final List<Function<ReportRow, String>> COLUMNS =
      List.of(
          ReportRow::figure,
          ReportRow::value,
          ReportRow::ratio,
          ReportRow::goal,
          ReportRow::verdict);

  private FigureTable() {}

  /**
   * Formats the table.
   *
   * @param figures measured figures
   * @return the table, with a line break at the end of each line
   */
  public static String of(List<Figure> figures) {
    List<ReportRow> rows = new ArrayList<>();
    rows.add(new ReportRow("Figure", "Value", "Ratio", "Goal", "Verdict"));
    rows.addAll(ReportRows.of(figures));
    List<Integer> widths =
        COLUMNS.stream()
            .map(column -> rows.stream().mapToInt(row -> column.apply(row).length()).max())
            .map(width -> width.orElse(0))
            .toList();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
  }

  private static String line(ReportRow row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < COLUMNS.size(); i++) {
      String cell = COLUMNS.get(i).apply(row);
      String gap = " ".repeat(widths.get(i) - cell.length());
      line.append(i == 1 ? gap + cell : cell + gap).append("  ");
    }
    return line.toString().stripTrailing() + System.lineSeparator();
  }
}
