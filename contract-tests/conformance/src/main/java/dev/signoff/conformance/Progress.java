package dev.signoff.conformance;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.report.Report;
import java.time.Duration;

/** Hears how a run goes on, in the thread of the run. */
public interface Progress {
  /** Hears nothing. */
  Progress SILENT = new Progress() {};

  /**
   * A check begins.
   *
   * @param check the check
   * @param number which it is, from 1
   * @param count how many there are
   */
  default void begins(Check check, int number, int count) {}

  /**
   * A check is over.
   *
   * @param result what it came to
   */
  default void ended(Report.Result result) {}

  /**
   * The server limits the rate, and the run waits.
   *
   * @param wait how long
   */
  default void waits(Duration wait) {}
}
