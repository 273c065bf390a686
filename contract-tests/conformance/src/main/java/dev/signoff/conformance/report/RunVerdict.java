package dev.signoff.conformance.report;

import java.util.List;

/**
 * Verdict on a run, with expected failures taken into account.
 *
 * @param report the report with expected failures marked as such, and with {@link
 *     ConformanceReport#outdated()} filled in; this is the one to write and print
 * @param notes sentences about expected failures that were not checked
 */
public record RunVerdict(ConformanceReport report, List<String> notes) {
  /** {@return the outcome of the whole run} */
  public ConformanceReport.RunOutcome outcome() {
    return report.outcome();
  }

  /** {@return whether the run fails because of the server} */
  public boolean fails() {
    return outcome() == ConformanceReport.RunOutcome.BROKEN;
  }
}
