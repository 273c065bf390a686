package dev.signoff.conformance.check;

import dev.signoff.conformance.http.RawResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of one check: takes what it finds. */
public final class CheckRun {
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Says what to expect of an answer.
   *
   * @param what what was asked, as the beginning of a sentence: {@code logout with a blank header}
   * @param answer the answer
   * @return takes the expectations
   */
  public ResponseExpectation expect(String what, RawResponse answer) {
    return new ResponseExpectation(this, what, answer);
  }

  /**
   * Reports that the requirement is broken.
   *
   * @param sentence what was expected and what was found, without secrets
   * @param answer the answer that shows it; null if none does
   */
  public void fail(String sentence, @Nullable RawResponse answer) {
    findings.add(new Finding(Verdict.FAIL, sentence, answer));
  }

  /**
   * Reports that the server does not do what it only should.
   *
   * @param sentence what was expected and what was found, without secrets
   * @param answer the answer that shows it; null if none does
   */
  public void warn(String sentence, @Nullable RawResponse answer) {
    findings.add(new Finding(Verdict.WARN, sentence, answer));
  }

  /**
   * Reports what was seen, without judging it.
   *
   * @param sentence what was seen, without secrets
   * @param answer the answer that shows it; null if none does
   */
  public void observe(String sentence, @Nullable RawResponse answer) {
    findings.add(new Finding(Verdict.INFO, sentence, answer));
  }

  /** {@return what was found so far} */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
