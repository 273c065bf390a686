package dev.signoff.conformance.check;

import dev.signoff.conformance.http.RawResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One execution of a check, which collects the findings. */
public final class CheckRun {
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> gaps = new LinkedHashSet<>();

  /**
   * Starts an expectation about a response.
   *
   * @param what the request, as the beginning of a sentence: {@code logout with a blank header}
   * @param response the response
   * @return the expectation
   */
  public ResponseExpectation expect(String what, RawResponse response) {
    return new ResponseExpectation(this, what, response);
  }

  /**
   * Reports a violated requirement.
   *
   * @param sentence the expected and the actual behaviour, without secrets
   * @param response the response that shows it; null if there is none
   */
  public void fail(String sentence, @Nullable RawResponse response) {
    findings.add(new Finding(Verdict.FAIL, sentence, response));
  }

  /**
   * Reports a deviation from a recommendation (level {@code should}).
   *
   * @param sentence the expected and the actual behaviour, without secrets
   * @param response the response that shows it; null if there is none
   */
  public void warn(String sentence, @Nullable RawResponse response) {
    findings.add(new Finding(Verdict.WARN, sentence, response));
  }

  /**
   * Reports an observation without a verdict.
   *
   * @param sentence the observation, without secrets
   * @param response the response that shows it; null if there is none
   */
  public void observe(String sentence, @Nullable RawResponse response) {
    findings.add(new Finding(Verdict.INFO, sentence, response));
  }

  /**
   * Records that a part of the requirement could not be checked.
   *
   * @param missing what the part requires: {@code needs --other-user}
   */
  public void incomplete(String missing) {
    gaps.add(missing);
  }

  /** {@return what the parts that could not be checked require, each once} */
  public List<String> gaps() {
    return List.copyOf(gaps);
  }

  /** {@return the findings so far} */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
