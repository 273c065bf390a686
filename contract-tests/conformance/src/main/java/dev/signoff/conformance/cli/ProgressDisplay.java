package dev.signoff.conformance.cli;

import dev.signoff.conformance.ProgressListener;
import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.report.ConformanceReport;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Progress display on standard error. On a terminal it is one line that is rewritten; otherwise it
 * is a line every few seconds.
 */
final class ProgressDisplay implements ProgressListener {
  private static final int WIDTH = 79;
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final PrintWriter err;
  private final boolean rewrites;
  private final boolean verbose;
  private final boolean traces;
  private final LongSupplier nanoTime;
  private long lastLine;
  private String begun = "";
  private String line = "";
  private volatile boolean stopped;

  ProgressDisplay(
      PrintWriter err, CliEnvironment environment, OutputOptions output, LongSupplier nanoTime) {
    this.err = err;
    this.nanoTime = nanoTime;
    this.lastLine = nanoTime.getAsLong();
    this.verbose = output.isVerbose();
    this.rewrites = environment.terminal().isPresent() && !verbose;
    this.traces = environment.wantsStackTraces();
  }

  boolean isStopped() {
    return stopped;
  }

  @Override
  public void begins(Check check, int number, int count) {
    begun = "[" + number + "/" + count + "] " + check.id();
    rewrite(begun + " " + check.sends());
    if (!rewrites && !verbose && nanoTime.getAsLong() - lastLine >= INTERVAL.toNanos()) {
      lastLine = nanoTime.getAsLong();
      err.println(begun);
      err.flush();
    }
  }

  @Override
  public void ended(ConformanceReport.CheckResult result) {
    if (verbose) {
      String reason = result.reason().isEmpty() ? "" : ": " + result.reason();
      err.println(begun + " " + result.verdict().word() + reason);
    }
  }

  @Override
  public void checkCrashed(Check check, RuntimeException cause) {
    if (traces) {
      clear();
      cause.printStackTrace(err);
    }
  }

  @Override
  public void waits(Duration wait) {
    clear();
    long seconds = Math.max(1, Math.round(wait.toMillis() / 1000.0));
    err.println("The server limits the rate: waiting " + seconds + " s.");
    err.flush();
  }

  @Override
  public void stops() {
    stopped = true;
    clear();
    err.println("Interrupted: logging out the open sessions.");
    err.flush();
  }

  /** Clears the line. */
  synchronized void clear() {
    if (!line.isEmpty()) {
      err.print("\r" + " ".repeat(line.length()) + "\r");
      err.flush();
      line = "";
    }
  }

  private synchronized void rewrite(String text) {
    if (rewrites && !stopped) {
      clear();
      line = text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text;
      err.print(line);
      err.flush();
    }
  }
}
