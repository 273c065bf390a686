package dev.signoff.conformance.report;

import dev.signoff.conformance.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Terminal table of a comparison, with one column for each server and a legend. */
public final class ComparisonText {
  private static final int CELL = 6;

  private final TextStyle style;
  private final List<String> lines = new ArrayList<>();

  private ComparisonText(TextStyle style) {
    this.style = style;
  }

  /**
   * Renders the table.
   *
   * @param comparison the comparison
   * @param style the text style
   * @return the text, in which each line ends with a line break
   */
  public static String text(ReportComparison comparison, TextStyle style) {
    ComparisonText text = new ComparisonText(style);
    comparison.groups().forEach(text::group);
    text.lines.add(
        "pass, part (partly checked), fail, warn (should), info (observed, no verdict), skip, known"
            + " (expected to fail), error (of the suite), - (not in that report); *"
            + " where servers differ");
    return String.join("\n", text.lines) + "\n";
  }

  private void group(ReportComparison.ContractGroup group) {
    lines.add(style.strong().apply(group.contract()));
    for (int i = 0; i < group.reports().size(); i++) {
      ConformanceReport report = group.reports().get(i);
      lines.add(
          String.format("  %s  %s", letter(i), ReportTexts.visible(group.names().get(i)))
              + style
                  .faint()
                  .apply(
                      " ("
                          + ReportTexts.suite(report)
                          + ", contract "
                          + ReportTexts.contract(report)
                          + ", "
                          + ReportTexts.date(report)
                          + ")"));
    }
    group.notes().forEach(note -> lines.add(style.warn().apply("  " + note)));
    lines.add("");
    int widest = group.requirements().keySet().stream().mapToInt(String::length).max().orElse(2);
    StringBuilder head = new StringBuilder("  " + " ".repeat(widest));
    for (int i = 0; i < group.reports().size(); i++) {
      head.append("  ").append(padded(letter(i), CELL));
    }
    lines.add(head.toString().stripTrailing());
    group.requirements().keySet().forEach(id -> row(group, id, widest));
    totals(group, widest);
    lines.add("");
  }

  private void row(ReportComparison.ContractGroup group, String id, int widest) {
    StringBuilder row = new StringBuilder(group.differs(id) ? "* " : "  ");
    row.append(padded(id, widest));
    for (ConformanceReport report : group.reports()) {
      String word = ReportComparison.ContractGroup.word(report, id);
      row.append("  ").append(tone(word).apply(word)).append(" ".repeat(CELL - word.length()));
    }
    lines.add(row.toString().stripTrailing());
  }

  private void totals(ReportComparison.ContractGroup group, int widest) {
    StringBuilder row = new StringBuilder("  " + padded("failed", widest));
    for (ConformanceReport report : group.reports()) {
      row.append("  ").append(padded(String.valueOf(ReportTexts.of(report, Verdict.FAIL)), CELL));
    }
    lines.add(row.toString().stripTrailing());
  }

  private UnaryOperator<String> tone(String word) {
    return switch (word) {
      case "pass" -> style.good();
      case "fail", "error" -> style.bad();
      case "warn", "known" -> style.warn();
      default -> style.faint();
    };
  }

  /** Returns A to Z, then AA and so on. */
  static String letter(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : letter(index / 26 - 1) + last;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
