package dev.signoff.conformance.report;

import org.jspecify.annotations.Nullable;

/** A row of the truth table on the page. */
record HtmlMatrixRow(
    String id,
    String row,
    String expected,
    String got,
    String tone,
    String symbol,
    String word,
    @Nullable Integer exchange) {

  static HtmlMatrixRow of(ConformanceReport.MatrixEntry truth) {
    boolean asked = truth.status() != null;
    return new HtmlMatrixRow(
        truth.id(),
        truth.row(),
        truth.expected(),
        asked ? "status " + truth.status() : "not asked: " + truth.missing(),
        !asked ? "skipped" : truth.holds() ? "pass" : "fail",
        !asked ? "–" : truth.holds() ? "✓" : "✗",
        !asked ? "not asked" : truth.holds() ? "as expected" : "differs",
        truth.exchange());
  }
}
