package dev.signoff.conformance.report;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.Finding;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.target.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a run did into a report that holds no secret. Exchanges are kept as they are, and
 * masked when they are asked for: a secret may come to light after it was first sent.
 */
public final class Recorder {
  private static final int MOST_BODY = 4096;

  private final Secrets secrets;
  private final Memory memory;
  private final Lines lines;
  private final Curl curl;
  private final List<Kept> kept = new ArrayList<>();

  private record Kept(String check, Answer answer) {}

  /**
   * Starts with nothing but what the target's user knows.
   *
   * @param target the server and its credentials
   */
  public Recorder(Target target) {
    this.secrets = new Secrets(target);
    this.memory = new Memory(secrets);
    this.lines = new Lines(secrets);
    this.curl = new Curl(target.url(), secrets);
  }

  /**
   * Takes down what a check did.
   *
   * @param check the check
   * @param verdict what it came to
   * @param findings what it found
   * @param reason why it was skipped, or how the suite failed; empty otherwise
   * @param sent its exchanges
   * @return the result, without the secrets that are known by now
   */
  public Report.Result result(
      Check check, Verdict verdict, List<Finding> findings, String reason, List<Answer> sent) {
    preliminary(check.id(), sent);
    Set<Integer> numbers = new LinkedHashSet<>();
    sent.forEach(answer -> numbers.add(answer.number()));
    findings.stream()
        .map(Finding::answer)
        .filter(Objects::nonNull)
        .forEach(answer -> numbers.add(answer.number()));
    return again(
        new Report.Result(
            check.id(),
            check.requirement().level().word(),
            check.requirement().source().letter(),
            check.requirement().text(),
            check.sends(),
            check.expects(),
            verdict,
            findings.stream().map(Recorder::note).toList(),
            reason,
            List.copyOf(numbers),
            null));
  }

  /**
   * Masks a result once more, since more secrets may be known by now.
   *
   * @param result the result
   * @return the same without them
   */
  public Report.Result again(Report.Result result) {
    return new Report.Result(
        result.id(),
        result.level(),
        result.source(),
        result.text(),
        mask(result.sends()),
        mask(result.expects()),
        result.verdict(),
        result.notes().stream()
            .map(it -> new Report.Note(it.verdict(), mask(it.sentence()), it.exchange()))
            .toList(),
        mask(result.reason()),
        result.exchanges(),
        result.expected());
  }

  /**
   * Takes down exchanges that no check made.
   *
   * @param what what they were made for
   * @param sent the exchanges
   */
  public void preliminary(String what, List<Answer> sent) {
    sent.forEach(memory::learn);
    sent.forEach(answer -> kept.add(new Kept(what, answer)));
  }

  /**
   * A line of the truth table.
   *
   * @param line the line
   * @return the same, for a report
   */
  public Report.Truth truth(TruthTable.Line line) {
    @Nullable Answer answer = line.answer();
    return new Report.Truth(
        line.claim().id(),
        line.row().what(),
        line.claim().expected(),
        answer == null ? null : answer.status(),
        line.holds(),
        mask(line.missing()),
        answer == null ? null : answer.number());
  }

  /**
   * What was sent and what came back.
   *
   * @return the exchanges so far, masked by all that is known by now
   */
  public List<Report.Recorded> exchanges() {
    return kept.stream().map(this::recorded).toList();
  }

  /**
   * Masks a text.
   *
   * @param text the text
   * @return the text without secrets
   */
  public String mask(String text) {
    return secrets.mask(text);
  }

  private static Report.Note note(Finding finding) {
    return new Report.Note(
        finding.verdict(),
        finding.sentence(),
        finding.answer() == null ? null : finding.answer().number());
  }

  private Report.Recorded recorded(Kept exchange) {
    Answer answer = exchange.answer();
    String body = secrets.mask(answer.body());
    return new Report.Recorded(
        answer.number(),
        exchange.check(),
        answer.call().method() + " " + mask(answer.call().path()),
        curl.line(answer.call()),
        answer.status(),
        answer.headers().stream().map(lines::header).toList(),
        body.length() > MOST_BODY ? cut(body) : body);
  }

  private static String cut(String body) {
    int end = Character.isHighSurrogate(body.charAt(MOST_BODY - 1)) ? MOST_BODY - 1 : MOST_BODY;
    return body.substring(0, end) + "…";
  }
}
