package dev.signoff.conformance.report;

import org.jspecify.annotations.Nullable;

/** View of a credential matrix row on the HTML page. */
record HtmlMatrixRow(
    String id,
    String row,
    String expected,
    String got,
    String tone,
    String symbol,
    String word,
    @Nullable Integer exchange) {

  static HtmlMatrixRow of(ConformanceReport.MatrixEntry entry) {
    boolean executed = entry.status() != null;
    return new HtmlMatrixRow(
        entry.id(),
        entry.row(),
        entry.expected(),
        executed ? "status " + entry.status() : "not executed: " + entry.missing(),
        !executed ? "skipped" : entry.holds() ? "pass" : "fail",
        !executed ? "–" : entry.holds() ? "✓" : "✗",
        !executed ? "not executed" : entry.holds() ? "as expected" : "differs",
        entry.exchange());
  }
}
