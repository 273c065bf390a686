package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawResponse;
import java.util.HashSet;
import java.util.Set;

/** Findings of a check, in which each sentence is reported once. */
final class DistinctFindings {
  private final CheckRun run;
  private final Set<String> reported = new HashSet<>();

  DistinctFindings(CheckRun run) {
    this.run = run;
  }

  void fail(String sentence, RawResponse response) {
    if (reported.add(sentence)) {
      run.fail(sentence, response);
    }
  }

  void warn(String sentence, RawResponse response) {
    if (reported.add(sentence)) {
      run.warn(sentence, response);
    }
  }
}
