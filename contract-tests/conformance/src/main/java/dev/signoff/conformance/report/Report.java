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
 * @param ended why the run ended before its end; null if it did not
 */
public record Report(
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
    List<Result> results,
    List<Truth> truth,
    List<Recorded> exchanges,
    @Nullable String ended) {

  /**
   * How many checks came to each verdict.
   *
   * @return the counts of those that occur, in the order of the verdicts
   */
  public Map<Verdict, Long> counts() {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    results.forEach(result -> counts.merge(result.verdict(), 1L, Long::sum));
    return counts;
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
   */
  public record Result(
      String id,
      String level,
      String source,
      String text,
      String sends,
      String expects,
      Verdict verdict,
      List<Note> notes,
      String reason,
      List<Integer> exchanges) {}

  /**
   * One thing that was found.
   *
   * @param verdict {@code FAIL}, {@code WARN} or {@code INFO}
   * @param sentence what was expected and what came
   * @param exchange the number of the exchange that shows it; null if none does
   */
  public record Note(Verdict verdict, String sentence, @Nullable Integer exchange) {}

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
  public record Truth(
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
   * @param curl the request as a curl line
   * @param status the status that came back
   * @param headers the header lines that came back
   * @param body the body that came back, cut after some kilobytes
   */
  public record Recorded(
      int number, String check, String curl, int status, List<String> headers, String body) {}
}
