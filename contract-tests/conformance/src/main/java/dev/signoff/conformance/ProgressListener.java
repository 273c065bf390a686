package dev.signoff.conformance;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.report.ConformanceReport;
import java.time.Duration;

/**
 * Listener for the progress of a run. Its methods are called by the thread of the run unless stated
 * otherwise.
 */
public interface ProgressListener {
  /** A listener that does nothing. */
  ProgressListener SILENT = new ProgressListener() {};

  /**
   * Called when a check begins.
   *
   * @param check the check
   * @param number the position of the check, from 1
   * @param count the number of checks
   */
  default void begins(Check check, int number, int count) {}

  /**
   * Called when a check has ended.
   *
   * @param result its result
   */
  default void ended(ConformanceReport.CheckResult result) {}

  /**
   * Called when a check failed because of a defect in this suite. The result reports it too.
   *
   * @param check the check
   * @param cause the exception
   */
  default void checkCrashed(Check check, RuntimeException cause) {}

  /**
   * Called when the server limits the request rate and the run waits.
   *
   * @param wait the time to wait
   */
  default void waits(Duration wait) {}

  /**
   * Called when the process is about to end and the run ends its sessions. Called by another
   * thread.
   */
  default void stops() {}
}
