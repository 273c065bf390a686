package dev.signoff.conformance.report;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.check.Finding;
import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.http.RawResponse;
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
public final class ReportRecorder {
  private static final int MOST_BODY = 4096;

  private final SecretMasker secrets;
  private final SecretCollector memory;
  private final HeaderMasker lines;
  private final CurlCommand curl;
  private final List<CheckExchange> kept = new ArrayList<>();

  private record CheckExchange(String check, RawResponse answer) {}

  /**
   * Starts with nothing but what the target's user knows.
   *
   * @param target the server and its credentials
   */
  public ReportRecorder(Target target) {
    this.secrets = new SecretMasker(target);
    this.memory = new SecretCollector(secrets);
    this.lines = new HeaderMasker(secrets);
    this.curl = new CurlCommand(target.url(), secrets);
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
  public ConformanceReport.CheckResult result(
      Check check, Verdict verdict, List<Finding> findings, String reason, List<RawResponse> sent) {
    preliminary(check.id(), sent);
    Set<Integer> numbers = new LinkedHashSet<>();
    sent.forEach(answer -> numbers.add(answer.number()));
    findings.stream()
        .map(Finding::answer)
        .filter(Objects::nonNull)
        .forEach(answer -> numbers.add(answer.number()));
    return again(
        new ConformanceReport.CheckResult(
            check.id(),
            check.requirement().level().word(),
            check.requirement().source().letter(),
            check.requirement().text(),
            check.sends(),
            check.expects(),
            verdict,
            findings.stream().map(ReportRecorder::note).toList(),
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
  public ConformanceReport.CheckResult again(ConformanceReport.CheckResult result) {
    return new ConformanceReport.CheckResult(
        result.id(),
        result.level(),
        result.source(),
        result.text(),
        mask(result.sends()),
        mask(result.expects()),
        result.verdict(),
        result.notes().stream()
            .map(
                it ->
                    new ConformanceReport.ReportedFinding(
                        it.verdict(), mask(it.sentence()), it.exchange()))
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
  public void preliminary(String what, List<RawResponse> sent) {
    sent.forEach(memory::learn);
    sent.forEach(answer -> kept.add(new CheckExchange(what, answer)));
  }

  /**
   * A line of the truth table.
   *
   * @param line the line
   * @return the same, for a report
   */
  public ConformanceReport.MatrixEntry truth(CredentialMatrix.RowResult line) {
    @Nullable RawResponse answer = line.answer();
    return new ConformanceReport.MatrixEntry(
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
  public List<ConformanceReport.MaskedExchange> exchanges() {
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

  private static ConformanceReport.ReportedFinding note(Finding finding) {
    return new ConformanceReport.ReportedFinding(
        finding.verdict(),
        finding.sentence(),
        finding.answer() == null ? null : finding.answer().number());
  }

  private ConformanceReport.MaskedExchange recorded(CheckExchange exchange) {
    RawResponse answer = exchange.answer();
    String body = secrets.mask(answer.body());
    return new ConformanceReport.MaskedExchange(
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
