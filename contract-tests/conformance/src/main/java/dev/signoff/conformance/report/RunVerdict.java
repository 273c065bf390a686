package dev.signoff.conformance.report;

import java.util.List;

/**
 * What a report comes to when known failures are taken into account.
 *
 * @param report the report, in which known failures are marked as such and {@link
 *     ConformanceReport#outdated()} tells what was expected to fail and does not: the one to write
 *     and print
 * @param notes what there is to say of expectations that neither came true nor proved wrong, as
 *     sentences
 */
public record RunVerdict(ConformanceReport report, List<String> notes) {
  /** {@return what the run as a whole comes to} */
  public ConformanceReport.RunOutcome outcome() {
    return report.outcome();
  }

  /** {@return whether the run fails for what the server does} */
  public boolean fails() {
    return outcome() == ConformanceReport.RunOutcome.BROKEN;
  }
}
