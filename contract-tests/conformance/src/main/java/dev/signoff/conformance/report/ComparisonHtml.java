package dev.signoff.conformance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A comparison as one page that needs nothing else. */
public final class ComparisonHtml {
  private ComparisonHtml() {}

  /**
   * Writes the page.
   *
   * @param comparison the comparison
   * @return the page
   */
  public static String of(Comparison comparison) {
    return Templates.render(
        "comparison.html",
        Map.of("groups", comparison.groups().stream().map(ComparisonHtml::group).toList()));
  }

  record Group(String contract, List<String> notes, List<Server> servers, List<Row> rows) {}

  record Server(
      String letter, String name, String tone, String outcome, String counts, String about) {}

  record Row(String id, List<HtmlSpan> text, boolean differs, List<Cell> cells) {}

  record Cell(String symbol, String word, String tone, String title) {}

  private static Group group(Comparison.Group group) {
    List<Server> servers = new ArrayList<>();
    for (int i = 0; i < group.reports().size(); i++) {
      Report report = group.reports().get(i);
      boolean conforms = report.outcome() == Report.Outcome.CONFORMS;
      servers.add(
          new Server(
              ComparisonText.letter(i),
              group.names().get(i),
              conforms ? "pass" : "fail",
              (conforms ? "✓ " : "✗ ") + report.outcome().words(),
              Wording.counts(report),
              String.join(
                  ", ",
                  Wording.suite(report),
                  "contract " + Wording.contract(report),
                  report.profile(),
                  Wording.date(report))));
    }
    List<Row> rows = new ArrayList<>();
    group
        .requirements()
        .forEach(
            (id, text) ->
                rows.add(
                    new Row(
                        id,
                        HtmlSpan.of(text),
                        group.differs(id),
                        group.reports().stream().map(report -> cell(report, id)).toList())));
    return new Group(group.contract(), group.notes(), servers, rows);
  }

  private static Cell cell(Report report, String id) {
    String word = Comparison.Group.word(report, id);
    String tone =
        switch (word) {
          case "skip", "-" -> "skipped";
          default -> word;
        };
    String title =
        Comparison.Group.result(report, id)
            .map(
                result ->
                    result.notes().isEmpty()
                        ? result.reason()
                        : result.notes().stream()
                            .map(Report.Note::sentence)
                            .collect(Collectors.joining("; ")))
            .orElse("");
    return new Cell(HtmlCheck.symbol(tone), word.equals("-") ? "" : word, tone, title);
  }
}
