package dev.signoff.conformance.cli;

import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.Unreachable;
import dev.signoff.conformance.check.CannotLogIn;
import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.report.Report;
import dev.signoff.conformance.target.Target;
import java.io.PrintWriter;

/** One run, from the options to the exit code. */
final class Attempt {
  private final Surroundings surroundings;
  private final OutputOptions output;
  private final PrintWriter out;
  private final PrintWriter err;

  Attempt(Surroundings surroundings, OutputOptions output, PrintWriter out, PrintWriter err) {
    this.surroundings = surroundings;
    this.output = output;
    this.out = out;
    this.err = err;
  }

  int conform(Target target) {
    Status status = new Status(err, surroundings, output);
    Report report;
    try {
      report = Conformance.run(target, status);
    } catch (Unreachable | CannotLogIn e) {
      status.clear();
      return status.isStopped() ? Exit.INTERRUPTED : refused(e, target);
    }
    status.clear();
    return status.isStopped() ? Exit.INTERRUPTED : told(report);
  }

  private int refused(RuntimeException e, Target target) {
    err.println(Sentence.of(String.valueOf(e.getMessage())));
    if (e instanceof Unreachable unreachable) {
      Hint.of(unreachable.kind(), target.url()).ifPresent(err::println);
    }
    return Exit.NO_ENTRANCE;
  }

  private int told(Report report) {
    report.results().forEach(out::println);
    if (report.ended() != null) {
      err.println(Sentence.of("The run ended before its end: " + report.ended()));
      return Exit.NO_ENTRANCE;
    }
    if (report.counts().containsKey(Verdict.ERROR)) {
      return Exit.SUITE_FAILED;
    }
    return report.counts().containsKey(Verdict.FAIL) ? Exit.BROKEN : Exit.CONFORMS;
  }
}
