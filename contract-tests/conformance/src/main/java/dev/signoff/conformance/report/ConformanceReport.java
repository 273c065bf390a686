package dev.signoff.conformance.report;

import dev.signoff.conformance.check.Verdict;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Report of a run. Passwords, tokens, cookies and keys are masked.
 *
 * @param suite the version of the suite
 * @param contract the vendor's contract, such as {@code rocket-chat}
 * @param contractVersion the version of the contract
 * @param profile the id of the profile or, if there is none, of the contract
 * @param target the server
 * @param date the start of the run
 * @param millis the duration of the run in milliseconds
 * @param requests the number of requests
 * @param logins the number of sessions that were opened
 * @param waitedMillis the time that the run waited because the server limits the rate
 * @param results one result for each check, in the contract's order
 * @param matrix the rows of the credential matrix
 * @param exchanges the masked exchanges
 * @param outdated sentences about failures that {@link ExpectedFailures} lists and that no longer
 *     happen
 * @param ended the reason why the run ended early; null if it did not
 */
public record ConformanceReport(
    String suite,
    String contract,
    String contractVersion,
    String profile,
    String target,
    Instant date,
    long millis,
    int requests,
    int logins,
    long waitedMillis,
    List<CheckResult> results,
    List<MatrixEntry> matrix,
    List<MaskedExchange> exchanges,
    List<String> outdated,
    @Nullable String ended) {

  /** {@return the number of checks for each verdict that occurs, in the order of the verdicts} */
  public Map<Verdict, Long> counts() {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    results.forEach(result -> counts.merge(result.verdict(), 1L, Long::sum));
    return counts;
  }

  /**
   * Returns the outcome of the whole run.
   *
   * @return {@code BROKEN} if a requirement is violated unexpectedly, or an expected failure no
   *     longer happens; otherwise {@code SUITE_FAILED} if a check failed by itself; otherwise
   *     {@code ENDED_EARLY} if the run was not completed; otherwise {@code CONFORMS}
   */
  public RunOutcome outcome() {
    if (results.stream().anyMatch(CheckResult::isBroken) || !outdated.isEmpty()) {
      return RunOutcome.BROKEN;
    }
    if (results.stream().anyMatch(result -> result.verdict() == Verdict.ERROR)) {
      return RunOutcome.SUITE_FAILED;
    }
    return ended == null ? RunOutcome.CONFORMS : RunOutcome.ENDED_EARLY;
  }

  /** Returns a copy with other results and with outdated expected failures. */
  ConformanceReport withExpectedFailures(List<CheckResult> judged, List<String> sentences) {
    return new ConformanceReport(
        suite,
        contract,
        contractVersion,
        profile,
        target,
        date,
        millis,
        requests,
        logins,
        waitedMillis,
        judged,
        matrix,
        exchanges,
        sentences,
        ended);
  }

  /** Outcome of a run. */
  public enum RunOutcome {
    /** No requirement is violated, except for expected failures. */
    CONFORMS("conforms"),
    /** A requirement is violated unexpectedly, or an expected failure no longer happens. */
    BROKEN("does not conform"),
    /** A check failed because of a defect in the suite. */
    SUITE_FAILED("could not be checked: the suite failed"),
    /** The server stopped responding, or the run was interrupted. */
    ENDED_EARLY("was not checked to the end");

    private final String words;

    RunOutcome(String words) {
      this.words = words;
    }

    /** {@return the end of a sentence that begins with the server} */
    public String words() {
      return words;
    }
  }

  /**
   * Result of a check.
   *
   * @param id the id of the check
   * @param level {@code must}, {@code should} or {@code info}
   * @param source {@code S}, {@code V}, {@code C} or {@code D}
   * @param text the vendor's sentence
   * @param sends a description of the requests, for people
   * @param expects a description of the required responses, for people
   * @param verdict the verdict
   * @param notes the findings
   * @param reason the reason why it was skipped, or how the suite failed; otherwise empty
   * @param exchanges the numbers of its exchanges
   * @param expected the reason and the owner of an expected failure; null if none is expected
   */
  public record CheckResult(
      String id,
      String level,
      String source,
      String text,
      String sends,
      String expects,
      Verdict verdict,
      List<ReportedFinding> notes,
      String reason,
      List<Integer> exchanges,
      @Nullable String expected) {
    /** {@return whether the check fails unexpectedly} */
    public boolean isBroken() {
      return verdict == Verdict.FAIL && expected == null;
    }

    /** {@return whether the check fails as expected} */
    public boolean isKnown() {
      return verdict == Verdict.FAIL && expected != null;
    }

    /** Returns a copy that is marked as an expected failure. */
    CheckResult expected(String why) {
      return new CheckResult(
          id, level, source, text, sends, expects, verdict, notes, reason, exchanges, why);
    }
  }

  /**
   * Finding in a report.
   *
   * @param verdict {@code FAIL}, {@code WARN} or {@code INFO}
   * @param sentence the expected and the actual behaviour
   * @param exchange the number of the exchange that shows it; null if there is none
   */
  public record ReportedFinding(Verdict verdict, String sentence, @Nullable Integer exchange) {}

  /**
   * Row of the credential matrix in a report.
   *
   * @param id the id of the check that covers the row
   * @param row the request, such as {@code logout with authToken truncated and userId}
   * @param expected the required status
   * @param status the actual status; null if the row was not executed
   * @param holds whether the status is a required one
   * @param missing the reason why the row was not executed; empty if it was
   * @param exchange the number of the exchange; null if the row was not executed
   */
  public record MatrixEntry(
      String id,
      String row,
      String expected,
      @Nullable Integer status,
      boolean holds,
      String missing,
      @Nullable Integer exchange) {}

  /**
   * Exchange without secrets.
   *
   * @param number its number
   * @param check the id of the check that it was made for
   * @param request the method and path
   * @param curl the request as a {@code curl} command line
   * @param status the status of the response
   * @param headers the header lines of the response
   * @param body the body of the response, cut after a few kilobytes
   */
  public record MaskedExchange(
      int number,
      String check,
      String request,
      String curl,
      int status,
      List<String> headers,
      String body) {}
}
