package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import java.util.HashSet;
import java.util.Set;

/** Reports each sentence once, though many answers show it. */
final class Once {
  private final Trial trial;
  private final Set<String> told = new HashSet<>();

  Once(Trial trial) {
    this.trial = trial;
  }

  void fail(String sentence, Answer answer) {
    if (told.add(sentence)) {
      trial.fail(sentence, answer);
    }
  }

  void warn(String sentence, Answer answer) {
    if (told.add(sentence)) {
      trial.warn(sentence, answer);
    }
  }
}
