package dev.signoff.conformance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Self-contained HTML page of a comparison. */
public final class ComparisonHtml {
  private ComparisonHtml() {}

  /**
   * Renders the page.
   *
   * @param comparison the comparison
   * @return the page
   */
  public static String of(ReportComparison comparison) {
    return Templates.render(
        "comparison.html",
        Map.of("groups", comparison.groups().stream().map(ComparisonHtml::group).toList()));
  }

  record GroupView(
      String contract, List<String> notes, List<ServerView> servers, List<RowView> rows) {}

  record ServerView(
      String letter, String name, String tone, String outcome, String counts, String about) {}

  record RowView(String id, List<HtmlSpan> text, boolean differs, List<EntryView> cells) {}

  record EntryView(String symbol, String word, String tone, String title) {}

  private static GroupView group(ReportComparison.ContractGroup group) {
    List<ServerView> servers = new ArrayList<>();
    for (int i = 0; i < group.reports().size(); i++) {
      ConformanceReport report = group.reports().get(i);
      boolean conforms = report.outcome() == ConformanceReport.RunOutcome.CONFORMS;
      servers.add(
          new ServerView(
              ComparisonText.letter(i),
              group.names().get(i),
              conforms ? "pass" : "fail",
              (conforms ? "✓ " : "✗ ") + ReportTexts.outcome(report),
              ReportTexts.counts(report),
              String.join(
                  ", ",
                  ReportTexts.suite(report),
                  "contract " + ReportTexts.contract(report),
                  report.profile(),
                  ReportTexts.date(report))));
    }
    List<RowView> rows = new ArrayList<>();
    group
        .requirements()
        .forEach(
            (id, text) ->
                rows.add(
                    new RowView(
                        id,
                        HtmlSpan.of(text),
                        group.differs(id),
                        group.reports().stream().map(report -> cell(report, id)).toList())));
    return new GroupView(group.contract(), group.notes(), servers, rows);
  }

  private static EntryView cell(ConformanceReport report, String id) {
    String word = ReportComparison.ContractGroup.word(report, id);
    String tone =
        switch (word) {
          case "skip", "-" -> "skipped";
          case "part" -> "partial";
          default -> word;
        };
    String title =
        ReportComparison.ContractGroup.result(report, id)
            .map(
                result ->
                    result.notes().isEmpty()
                        ? result.reason()
                        : result.notes().stream()
                            .map(ConformanceReport.ReportedFinding::sentence)
                            .collect(Collectors.joining("; ")))
            .orElse("");
    return new EntryView(HtmlCheck.symbol(tone), word.equals("-") ? "" : word, tone, title);
  }
}
