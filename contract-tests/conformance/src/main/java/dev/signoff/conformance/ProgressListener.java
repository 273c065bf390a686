package dev.signoff.conformance;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.report.ConformanceReport;
import java.time.Duration;

/** Hears how a run goes on, in the thread of the run if nothing else is said. */
public interface ProgressListener {
  /** Hears nothing. */
  ProgressListener SILENT = new ProgressListener() {};

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
  default void ended(ConformanceReport.CheckResult result) {}

  /**
   * A check failed by a fault of this suite. The result will say so too.
   *
   * @param check the check
   * @param cause the fault
   */
  default void stumbled(Check check, RuntimeException cause) {}

  /**
   * The server limits the rate, and the run waits.
   *
   * @param wait how long
   */
  default void waits(Duration wait) {}

  /** The process is to end, and the run ends its sessions. Called by another thread. */
  default void stops() {}
}
