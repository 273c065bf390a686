package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawResponse;
import java.util.HashSet;
import java.util.Set;

/** Reports each sentence once, though many answers show it. */
final class DistinctFindings {
  private final CheckRun trial;
  private final Set<String> told = new HashSet<>();

  DistinctFindings(CheckRun trial) {
    this.trial = trial;
  }

  void fail(String sentence, RawResponse answer) {
    if (told.add(sentence)) {
      trial.fail(sentence, answer);
    }
  }

  void warn(String sentence, RawResponse answer) {
    if (told.add(sentence)) {
      trial.warn(sentence, answer);
    }
  }
}
