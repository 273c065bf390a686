package dev.signoff.conformance.report;

import dev.signoff.conformance.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A report as one page that needs nothing else. */
final class HtmlReport {
  private HtmlReport() {}

  static String of(Report report) {
    return Templates.render("report.html", page(report));
  }

  record Page(
      String title,
      String outcome,
      String tone,
      String symbol,
      List<Fact> facts,
      List<Tile> tiles,
      @Nullable String ended,
      List<String> outdated,
      List<Section> sections,
      List<SkipReason> skipped,
      boolean anyTruth,
      String truthSummary,
      List<HtmlTruth> truth,
      List<HtmlExchange> exchanges,
      List<HtmlExchange> others,
      boolean anyProof,
      List<HtmlCheck> proofs) {}

  record Fact(String name, String value) {}

  record Tile(String tone, String symbol, long count, String word, String href) {}

  record Section(String id, String title, String intro, boolean brief, List<HtmlCheck> checks) {}

  record SkipReason(String reason, List<HtmlCheck> checks) {}

  private static Page page(Report report) {
    boolean conforms = report.outcome() == Report.Outcome.CONFORMS;
    List<HtmlCheck> checks = HtmlCheck.all(report);
    return new Page(
        report.target() + " " + report.outcome().words(),
        report.outcome().words(),
        conforms ? "pass" : report.outcome() == Report.Outcome.BROKEN ? "fail" : "warn",
        conforms ? "✓" : report.outcome() == Report.Outcome.BROKEN ? "✗" : "!",
        facts(report),
        tiles(report),
        report.ended(),
        report.outdated(),
        sections(checks),
        skipped(checks),
        !report.truth().isEmpty(),
        truthSummary(report),
        report.truth().stream().map(HtmlTruth::of).toList(),
        report.exchanges().stream().map(HtmlExchange::linked).toList(),
        others(report),
        checks.stream().anyMatch(HtmlCheck::isProved),
        checks.stream().filter(HtmlCheck::isProved).toList());
  }

  private static List<Fact> facts(Report report) {
    return List.of(
        new Fact("Server", report.target()),
        new Fact("Profile", report.profile()),
        new Fact("Contract", Wording.contract(report)),
        new Fact("Suite", Wording.suite(report)),
        new Fact("Date", Wording.date(report)),
        new Fact("Effort", Wording.effort(report)));
  }

  private static List<Tile> tiles(Report report) {
    List<Tile> tiles = new ArrayList<>();
    tiles.add(new Tile("fail", "✗", Wording.broken(report), "failed", "failed"));
    tiles.add(new Tile("fail", "!", Wording.of(report, Verdict.ERROR), "suite errors", "error"));
    tiles.add(new Tile("known", "≈", Wording.known(report), "known", "known"));
    tiles.add(new Tile("warn", "△", Wording.of(report, Verdict.WARN), "warnings", "warn"));
    tiles.add(new Tile("pass", "✓", Wording.of(report, Verdict.PASS), "passed", "pass"));
    tiles.add(new Tile("info", "i", Wording.of(report, Verdict.INFO), "told", "info"));
    tiles.add(new Tile("skipped", "–", Wording.of(report, Verdict.SKIPPED), "skipped", "skipped"));
    return tiles.stream().filter(tile -> tile.count() > 0).toList();
  }

  private static List<Section> sections(List<HtmlCheck> checks) {
    List<Section> sections = new ArrayList<>();
    add(
        sections,
        new Section(
            "failed",
            "Failed",
            "The server does not do what it must.",
            false,
            with(checks, HtmlCheck::isBroken)));
    add(
        sections,
        new Section(
            "error",
            "Not checked: the suite failed",
            "A fault of the suite, not of the server.",
            false,
            with(checks, it -> it.verdict().equals("error"))));
    add(
        sections,
        new Section(
            "known",
            "Expected failures",
            "Known, and somebody sees to them. They do not fail the run.",
            false,
            with(checks, HtmlCheck::isKnown)));
    add(
        sections,
        new Section(
            "warn",
            "Warnings",
            "The server does not do what it should.",
            false,
            with(checks, it -> it.verdict().equals("warn"))));
    add(
        sections,
        new Section(
            "info",
            "Told",
            "What the server does where both ways are right.",
            false,
            with(checks, it -> it.verdict().equals("info"))));
    add(
        sections,
        new Section(
            "pass",
            "Passed",
            "Open one to see what was sent and what came back.",
            true,
            with(checks, it -> it.verdict().equals("pass"))));
    return sections;
  }

  private static void add(List<Section> sections, Section section) {
    if (!section.checks().isEmpty()) {
      sections.add(section);
    }
  }

  private static List<HtmlCheck> with(List<HtmlCheck> checks, Predicate<HtmlCheck> wanted) {
    return checks.stream().filter(wanted).toList();
  }

  private static List<SkipReason> skipped(List<HtmlCheck> checks) {
    List<HtmlCheck> skipped = with(checks, it -> it.verdict().equals("skipped"));
    return skipped.stream()
        .map(HtmlCheck::reason)
        .distinct()
        .map(reason -> new SkipReason(reason, with(skipped, it -> it.reason().equals(reason))))
        .toList();
  }

  private static String truthSummary(Report report) {
    long asked = report.truth().stream().filter(row -> row.status() != null).count();
    long held = report.truth().stream().filter(Report.Truth::holds).count();
    return held
        + " of "
        + Wording.number(asked, "row")
        + " as expected; "
        + (report.truth().size() - asked)
        + " not asked.";
  }

  /** What no check shows: the first logins, and what a check sent before it was skipped. */
  private static List<HtmlExchange> others(Report report) {
    List<String> ids =
        report.results().stream()
            .filter(result -> result.verdict() != Verdict.SKIPPED)
            .map(Report.Result::id)
            .toList();
    return report.exchanges().stream()
        .filter(exchange -> !ids.contains(exchange.check()))
        .map(HtmlExchange::anchored)
        .toList();
  }
}
