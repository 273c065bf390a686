package dev.signoff.conformance;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.check.Finding;
import dev.signoff.conformance.check.LoginFailedException;
import dev.signoff.conformance.check.RequirementViolatedException;
import dev.signoff.conformance.check.VendorSuite;
import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.http.NoResponseException;
import dev.signoff.conformance.http.RateLimitBackoff;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.http.RunInterruptedException;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.conformance.report.ReportRecorder;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Level;
import dev.signoff.spec.Requirement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Run of one vendor's checks against one server. */
final class CheckRunner {
  private static final int MAX_WITHOUT_RESPONSE = 3;

  private final Target target;
  private final ProgressListener progress;
  private final RawHttpClient httpClient;
  private final VendorSuite vendor;
  private final ReportRecorder recorder;
  private final List<Check> checks;
  private final List<ConformanceReport.CheckResult> results = new ArrayList<>();
  private final RateLimitBackoff backoff;
  private final Instant started = Instant.now();
  private final long start = System.nanoTime();
  private int checksWithoutResponse;
  private @Nullable NoResponseException last;

  CheckRunner(Target target, ProgressListener progress) {
    this.target = target;
    this.progress = progress;
    this.backoff = new RateLimitBackoff(progress::waits);
    this.httpClient = new RawHttpClient(target.url(), target.trust(), target.timeout(), backoff);
    this.vendor = VendorSuites.of(target, httpClient);
    this.recorder = new ReportRecorder(target);
    this.checks = vendor.checks();
    Catalogue.requireKnown(target, checks);
  }

  List<Check> checks() {
    return checks;
  }

  /** Logs in with the given credentials, to verify them. */
  void verifyCredentials() {
    try {
      vendor.verifyCredentials();
    } catch (NoResponseException e) {
      throw new ServerUnreachableException(e.kind(), recorder.mask(String.valueOf(e.getMessage())));
    } catch (LoginFailedException e) {
      throw new LoginFailedException(recorder.mask(e.getMessage() + redirection()));
    }
    recorder.record("login", httpClient.log());
  }

  ConformanceReport.CheckResult run(Check check) {
    progress.begins(check, results.size() + 1, checks.size());
    ConformanceReport.CheckResult result =
        target.runs(check.id())
            ? execute(check)
            : recorder.result(check, Verdict.SKIPPED, List.of(), "not selected", List.of());
    results.add(result);
    progress.ended(result);
    requireResponses();
    return result;
  }

  ConformanceReport report(@Nullable String ended) {
    return new ConformanceReport(
        SuiteVersion.suite(),
        vendor.contract().id(),
        vendor.contract().version(),
        vendor.profile().orElse(vendor.contract().id()),
        target.url().toString(),
        started,
        (System.nanoTime() - start) / 1_000_000,
        httpClient.log().size(),
        vendor.sessions(),
        backoff.waited().toMillis(),
        resultsInContractOrder(),
        vendor.matrix().results().stream().map(recorder::matrixEntry).toList(),
        recorder.exchanges(),
        List.of(),
        ended == null ? null : recorder.mask(ended));
  }

  private List<ConformanceReport.CheckResult> resultsInContractOrder() {
    List<String> ids = vendor.contract().requirements().stream().map(Requirement::id).toList();
    return results.stream()
        .map(recorder::maskAgain)
        .sorted(
            Comparator.comparingInt(
                it -> ids.contains(it.id()) ? ids.indexOf(it.id()) : ids.size()))
        .toList();
  }

  /** Returns whether a check has run. */
  boolean hasStarted() {
    return !results.isEmpty();
  }

  /** Stops all further requests except those that end sessions. May be called by any thread. */
  void stop() {
    httpClient.interrupt();
    progress.stops();
  }

  /** Ends every session that this run opened. May be called by any thread. */
  void close() {
    vendor.close();
  }

  private ConformanceReport.CheckResult execute(Check check) {
    CheckRun checkRun = new CheckRun();
    int before = httpClient.log().size();
    last = null;
    Verdict verdict;
    String reason = "";
    try {
      check.code().run(checkRun);
      verdict = verdict(check, checkRun);
    } catch (CheckSkippedException e) {
      checkRun.incomplete(String.valueOf(e.getMessage()));
      verdict = checkRun.findings().isEmpty() ? Verdict.SKIPPED : verdict(check, checkRun);
    } catch (RequirementViolatedException e) {
      checkRun.fail(String.valueOf(e.getMessage()), e.response());
      verdict = verdict(check, checkRun);
    } catch (NoResponseException e) {
      requireReachable(e);
      checkRun.fail("expected a response; " + e.getMessage(), null);
      verdict = verdict(check, checkRun);
      last = e;
    } catch (RunInterruptedException e) {
      throw e;
    } catch (RuntimeException e) {
      verdict = Verdict.ERROR;
      reason = InternalErrors.describe(e);
      progress.checkCrashed(check, e);
    }
    if (verdict == Verdict.SKIPPED || verdict == Verdict.PARTIAL) {
      reason = String.join("; ", checkRun.gaps());
    }
    List<RawResponse> responses = httpClient.log().subList(before, httpClient.log().size());
    checksWithoutResponse =
        last != null ? checksWithoutResponse + 1 : responses.isEmpty() ? checksWithoutResponse : 0;
    return recorder.result(check, verdict, checkRun.findings(), reason, responses);
  }

  /** Ends the run if the server no longer accepts connections: this breaks no requirement. */
  private void requireReachable(NoResponseException e) {
    if (e.kind() == NoResponseException.ConnectionFailure.UNREACHABLE) {
      throw new ServerUnreachableException(e.kind(), recorder.mask(String.valueOf(e.getMessage())));
    }
  }

  private void requireResponses() {
    if (last != null && checksWithoutResponse >= MAX_WITHOUT_RESPONSE) {
      throw new ServerUnreachableException(
          last.kind(),
          recorder.mask(
              checksWithoutResponse
                  + " checks in a row got no response. The last: "
                  + last.getMessage()));
    }
  }

  /**
   * Returns a sentence with the target of a redirection, if the last response was one. The user
   * probably meant that URL.
   */
  private String redirection() {
    List<RawResponse> log = httpClient.log();
    return log.stream()
        .reduce((first, second) -> second)
        .filter(response -> response.status() / 100 == 3)
        .flatMap(response -> response.header("Location"))
        .map(location -> " It redirects to " + location + ".")
        .orElse("");
  }

  private Verdict verdict(Check check, CheckRun checkRun) {
    List<Finding> findings = checkRun.findings();
    boolean info = check.requirement().level() == Level.INFO;
    boolean should = check.requirement().level() == Level.SHOULD && !target.isStrict();
    boolean failed = findings.stream().anyMatch(it -> it.verdict() == Verdict.FAIL);
    boolean warned = findings.stream().anyMatch(it -> it.verdict() == Verdict.WARN);
    if (info) {
      return Verdict.INFO;
    }
    if (failed || (warned && target.isStrict())) {
      return should ? Verdict.WARN : Verdict.FAIL;
    }
    if (warned) {
      return Verdict.WARN;
    }
    return checkRun.gaps().isEmpty() ? Verdict.PASS : Verdict.PARTIAL;
  }
}
