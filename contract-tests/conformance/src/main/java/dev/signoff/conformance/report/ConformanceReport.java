package dev.signoff.conformance.report;

import dev.signoff.conformance.check.Verdict;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run found. It holds no secret: passwords, tokens, cookies and keys are masked.
 *
 * @param suite the suite's version
 * @param contract the vendor's contract, such as {@code rocket-chat}
 * @param contractVersion the contract's version
 * @param profile what was checked: the profile's id or, where there is none, the contract's
 * @param target the server
 * @param date when the run began
 * @param millis how long it took
 * @param requests how many requests were sent
 * @param logins how many sessions were opened
 * @param waitedMillis how long it waited because the server limits the rate
 * @param results one for each check, in the contract's order
 * @param truth the rows of the truth table
 * @param exchanges what was sent and what came back, masked
 * @param outdated what {@link ExpectedFailures} expects to fail and does not any more, as sentences
 * @param ended why the run ended before its end; null if it did not
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
    List<MatrixEntry> truth,
    List<MaskedExchange> exchanges,
    List<String> outdated,
    @Nullable String ended) {

  /** {@return how many checks came to each verdict that occurs, in the order of the verdicts} */
  public Map<Verdict, Long> counts() {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    results.forEach(result -> counts.merge(result.verdict(), 1L, Long::sum));
    return counts;
  }

  /**
   * What the run as a whole comes to.
   *
   * @return that a requirement is broken, or is no longer broken as expected; failing that, that
   *     the suite failed; failing that, that the run ended early
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

  /** The same with other results, and with what is outdated. */
  ConformanceReport judged(List<CheckResult> judged, List<String> sentences) {
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
        truth,
        exchanges,
        sentences,
        ended);
  }

  /** What a run comes to. */
  public enum RunOutcome {
    /** No requirement is broken that was not expected to be. */
    CONFORMS("conforms"),
    /** A requirement is broken, or is no longer broken as expected. */
    BROKEN("does not conform"),
    /** A check failed by itself. */
    SUITE_FAILED("could not be checked: the suite failed"),
    /** The server stopped answering, or somebody interrupted the run. */
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
   * What a check came to.
   *
   * @param id the check
   * @param level {@code must}, {@code should} or {@code info}
   * @param source {@code S}, {@code V}, {@code C} or {@code D}
   * @param text the vendor's sentence
   * @param sends what was sent, for people
   * @param expects what must come back, for people
   * @param verdict the verdict
   * @param notes what was found
   * @param reason why it was skipped, or how the suite failed; empty otherwise
   * @param exchanges the numbers of its exchanges
   * @param expected why it is known to fail, and who sees to it; null if it is not
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
    /** {@return whether it fails, and nobody expected that} */
    public boolean isBroken() {
      return verdict == Verdict.FAIL && expected == null;
    }

    /** {@return whether it fails as expected} */
    public boolean isKnown() {
      return verdict == Verdict.FAIL && expected != null;
    }

    /** The same, expected to fail. */
    CheckResult expected(String why) {
      return new CheckResult(
          id, level, source, text, sends, expects, verdict, notes, reason, exchanges, why);
    }
  }

  /**
   * One thing that was found.
   *
   * @param verdict {@code FAIL}, {@code WARN} or {@code INFO}
   * @param sentence what was expected and what came
   * @param exchange the number of the exchange that shows it; null if none does
   */
  public record ReportedFinding(Verdict verdict, String sentence, @Nullable Integer exchange) {}

  /**
   * A row of the truth table.
   *
   * @param id the check that speaks of it
   * @param row what was sent, such as {@code logout with authToken truncated and userId}
   * @param expected what must come back
   * @param status what came back; null if it was not asked
   * @param holds whether that is as it must be
   * @param missing why it was not asked; empty if it was
   * @param exchange the number of the exchange; null if it was not asked
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
   * An exchange, masked.
   *
   * @param number its number
   * @param check the id of the check that it was made for
   * @param request its method and path
   * @param curl the request as a curl line
   * @param status the status that came back
   * @param headers the header lines that came back
   * @param body the body that came back, cut after some kilobytes
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
