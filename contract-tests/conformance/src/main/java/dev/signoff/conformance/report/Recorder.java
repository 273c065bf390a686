package dev.signoff.conformance.report;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.Finding;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Pair;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.SetCookie;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what a run did into a report that holds no secret. */
public final class Recorder {
  private static final int MOST_BODY = 4096;

  private final Secrets secrets;
  private final Curl curl;
  private final List<Report.Recorded> exchanges = new ArrayList<>();

  /**
   * Starts with nothing.
   *
   * @param target the server and its credentials
   */
  public Recorder(Target target) {
    this.secrets = new Secrets(target);
    this.curl = new Curl(target.url(), secrets, "key");
  }

  /**
   * Takes down what a check did.
   *
   * @param check the check
   * @param verdict what it came to
   * @param findings what it found
   * @param reason why it was skipped, or how the suite failed; empty otherwise
   * @param sent its exchanges
   * @return the result, masked
   */
  public Report.Result result(
      Check check, Verdict verdict, List<Finding> findings, String reason, List<Answer> sent) {
    sent.forEach(secrets::learn);
    sent.forEach(answer -> exchanges.add(recorded(check.id(), answer)));
    Set<Integer> numbers = new LinkedHashSet<>();
    sent.forEach(answer -> numbers.add(answer.number()));
    findings.stream()
        .map(Finding::answer)
        .filter(Objects::nonNull)
        .forEach(answer -> numbers.add(answer.number()));
    return new Report.Result(
        check.id(),
        check.requirement().level().word(),
        check.requirement().source().letter(),
        check.requirement().text(),
        check.sends(),
        check.expects(),
        verdict,
        findings.stream().map(this::note).toList(),
        secrets.mask(reason),
        List.copyOf(numbers));
  }

  /**
   * Takes down exchanges that no check made.
   *
   * @param what what they were made for
   * @param sent the exchanges
   */
  public void preliminary(String what, List<Answer> sent) {
    sent.forEach(secrets::learn);
    sent.forEach(answer -> exchanges.add(recorded(what, answer)));
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
        line.missing(),
        answer == null ? null : answer.number());
  }

  /**
   * What was sent and what came back.
   *
   * @return the exchanges so far, masked
   */
  public List<Report.Recorded> exchanges() {
    return List.copyOf(exchanges);
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

  private Report.Note note(Finding finding) {
    return new Report.Note(
        finding.verdict(),
        secrets.mask(finding.sentence()),
        finding.answer() == null ? null : finding.answer().number());
  }

  private Report.Recorded recorded(String check, Answer answer) {
    String body = secrets.maskBody(answer.body(), answer.json());
    return new Report.Recorded(
        answer.number(),
        check,
        curl.line(answer.call()),
        answer.status(),
        answer.headers().stream().map(this::header).toList(),
        body.length() > MOST_BODY ? body.substring(0, MOST_BODY) + "…" : body);
  }

  private String header(Pair header) {
    if (header.name().equalsIgnoreCase("Set-Cookie")) {
      return header.name() + ": " + cookie(header.value());
    }
    return header.name()
        + ": "
        + (Secrets.isSecret(header.name()) ? Secrets.MASK : secrets.mask(header.value()));
  }

  private String cookie(String line) {
    return SetCookie.parse(line)
        .map(
            cookie ->
                cookie.name()
                    + "="
                    + (cookie.value().isEmpty() || cookie.value().equals("\"\"")
                        ? cookie.value()
                        : Secrets.MASK)
                    + secrets.mask(line.indexOf(';') < 0 ? "" : line.substring(line.indexOf(';'))))
        .orElse(Secrets.MASK);
  }
}
