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
 * Recorder that turns the exchanges and findings of a run into a report without secrets. Exchanges
 * are stored unmasked and masked when read, since a secret may be learned after it was first sent.
 */
public final class ReportRecorder {
  private static final int MAX_BODY = 4096;

  private final SecretMasker secrets;
  private final SecretCollector collector;
  private final HeaderMasker masker;
  private final CurlCommand curl;
  private final List<CheckExchange> recorded = new ArrayList<>();

  private record CheckExchange(String check, RawResponse response) {}

  /**
   * Creates a recorder that knows the secrets of the target.
   *
   * @param target the server and its credentials
   */
  public ReportRecorder(Target target) {
    this.secrets = new SecretMasker(target);
    this.collector = new SecretCollector(secrets);
    this.masker = new HeaderMasker(secrets);
    this.curl = new CurlCommand(target.url(), secrets);
  }

  /**
   * Records the execution of a check.
   *
   * @param check the check
   * @param verdict its verdict
   * @param findings its findings
   * @param reason the reason why it was skipped, or how the suite failed; otherwise empty
   * @param responses its exchanges
   * @return the result, without the secrets known so far
   */
  public ConformanceReport.CheckResult result(
      Check check,
      Verdict verdict,
      List<Finding> findings,
      String reason,
      List<RawResponse> responses) {
    record(check.id(), responses);
    Set<Integer> numbers = new LinkedHashSet<>();
    responses.forEach(response -> numbers.add(response.number()));
    findings.stream()
        .map(Finding::response)
        .filter(Objects::nonNull)
        .forEach(response -> numbers.add(response.number()));
    return maskAgain(
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
   * Masks a result again, since more secrets may be known by now.
   *
   * @param result the result
   * @return the same result without them
   */
  public ConformanceReport.CheckResult maskAgain(ConformanceReport.CheckResult result) {
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
   * Records exchanges that no check made.
   *
   * @param what the purpose of the exchanges
   * @param responses the exchanges
   */
  public void record(String what, List<RawResponse> responses) {
    responses.forEach(collector::learn);
    responses.forEach(response -> recorded.add(new CheckExchange(what, response)));
  }

  /**
   * Converts a result of the credential matrix for a report.
   *
   * @param result the result
   * @return the entry of the report
   */
  public ConformanceReport.MatrixEntry matrixEntry(CredentialMatrix.RowResult result) {
    @Nullable RawResponse response = result.response();
    return new ConformanceReport.MatrixEntry(
        result.expectedStatus().id(),
        result.row().what(),
        result.expectedStatus().expected(),
        response == null ? null : response.status(),
        result.holds(),
        mask(result.missing()),
        response == null ? null : response.number());
  }

  /**
   * Returns the exchanges so far.
   *
   * @return the exchanges, each without any secret that is known when it is first read
   */
  public List<ConformanceReport.MaskedExchange> exchanges() {
    return new MaskedOnDemand<>(List.copyOf(recorded), this::recorded);
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
        finding.response() == null ? null : finding.response().number());
  }

  private ConformanceReport.MaskedExchange recorded(CheckExchange exchange) {
    RawResponse response = exchange.response();
    String body = secrets.mask(response.body());
    return new ConformanceReport.MaskedExchange(
        response.number(),
        exchange.check(),
        response.request().method() + " " + mask(response.request().path()),
        curl.line(response.request()),
        response.status(),
        response.headers().stream().map(masker::header).toList(),
        body.length() > MAX_BODY ? cut(body) : body);
  }

  private static String cut(String body) {
    int end = Character.isHighSurrogate(body.charAt(MAX_BODY - 1)) ? MAX_BODY - 1 : MAX_BODY;
    return body.substring(0, end) + "…";
  }
}
