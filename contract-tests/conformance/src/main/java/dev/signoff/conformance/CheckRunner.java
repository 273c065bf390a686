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

/** One run against one server. */
final class CheckRunner {
  private static final int MOST_SILENT = 3;

  private final Target target;
  private final ProgressListener progress;
  private final RawHttpClient wire;
  private final VendorSuite vendor;
  private final ReportRecorder recorder;
  private final List<Check> checks;
  private final List<ConformanceReport.CheckResult> results = new ArrayList<>();
  private final RateLimitBackoff patience;
  private final Instant begun = Instant.now();
  private final long start = System.nanoTime();
  private int silent;
  private @Nullable NoResponseException last;

  CheckRunner(Target target, ProgressListener progress) {
    this.target = target;
    this.progress = progress;
    this.patience = new RateLimitBackoff(progress::waits);
    this.wire = new RawHttpClient(target.url(), target.trust(), target.timeout(), patience);
    this.vendor = VendorSuites.of(target, wire);
    this.recorder = new ReportRecorder(target);
    this.checks = vendor.checks();
    Catalogue.requireKnown(target, checks);
  }

  List<Check> checks() {
    return checks;
  }

  /** Tries the credentials. */
  void enter() {
    try {
      vendor.enter();
    } catch (NoResponseException e) {
      throw new ServerUnreachableException(e.kind(), recorder.mask(String.valueOf(e.getMessage())));
    } catch (LoginFailedException e) {
      throw new LoginFailedException(recorder.mask(e.getMessage() + redirection()));
    }
    recorder.preliminary("login", wire.log());
  }

  ConformanceReport.CheckResult run(Check check) {
    progress.begins(check, results.size() + 1, checks.size());
    ConformanceReport.CheckResult result =
        target.runs(check.id())
            ? ran(check)
            : recorder.result(check, Verdict.SKIPPED, List.of(), "not chosen", List.of());
    results.add(result);
    progress.ended(result);
    requireAnswers();
    return result;
  }

  ConformanceReport report(@Nullable String ended) {
    return new ConformanceReport(
        SuiteVersion.suite(),
        vendor.contract().id(),
        vendor.contract().version(),
        vendor.profile().orElse(vendor.contract().id()),
        target.url().toString(),
        begun,
        (System.nanoTime() - start) / 1_000_000,
        wire.log().size(),
        vendor.sessions(),
        patience.waited().toMillis(),
        inTheContractsOrder(),
        vendor.truth().lines().stream().map(recorder::truth).toList(),
        recorder.exchanges(),
        List.of(),
        ended == null ? null : recorder.mask(ended));
  }

  private List<ConformanceReport.CheckResult> inTheContractsOrder() {
    List<String> ids = vendor.contract().requirements().stream().map(Requirement::id).toList();
    return results.stream()
        .map(recorder::again)
        .sorted(
            Comparator.comparingInt(
                it -> ids.contains(it.id()) ? ids.indexOf(it.id()) : ids.size()))
        .toList();
  }

  /** Whether a check has run. */
  boolean isBegun() {
    return !results.isEmpty();
  }

  /** Lets no further request go out, but those that end sessions. May be called by any thread. */
  void stop() {
    wire.interrupt();
    progress.stops();
  }

  /** Ends every session that it opened. May be called by any thread. */
  void close() {
    vendor.close();
  }

  private ConformanceReport.CheckResult ran(Check check) {
    CheckRun trial = new CheckRun();
    int before = wire.log().size();
    last = null;
    Verdict verdict;
    String reason = "";
    try {
      check.code().run(trial);
      verdict = verdict(check, trial.findings());
    } catch (CheckSkippedException e) {
      verdict = trial.findings().isEmpty() ? Verdict.SKIPPED : verdict(check, trial.findings());
      reason = String.valueOf(e.getMessage());
    } catch (RequirementViolatedException e) {
      trial.fail(String.valueOf(e.getMessage()), e.answer());
      verdict = verdict(check, trial.findings());
    } catch (NoResponseException e) {
      requireReachable(e);
      trial.fail("expected an answer; " + e.getMessage(), null);
      verdict = verdict(check, trial.findings());
      last = e;
    } catch (RunInterruptedException e) {
      throw e;
    } catch (RuntimeException e) {
      verdict = Verdict.ERROR;
      reason = InternalErrors.told(e);
      progress.stumbled(check, e);
    }
    List<RawResponse> sent = wire.log().subList(before, wire.log().size());
    silent = last != null ? silent + 1 : sent.isEmpty() ? silent : 0;
    return recorder.result(check, verdict, trial.findings(), reason, sent);
  }

  /** Where nobody listens any more, no requirement is broken: there is no server. */
  private void requireReachable(NoResponseException e) {
    if (e.kind() == NoResponseException.ConnectionFailure.UNREACHABLE) {
      throw new ServerUnreachableException(e.kind(), recorder.mask(String.valueOf(e.getMessage())));
    }
  }

  private void requireAnswers() {
    if (last != null && silent >= MOST_SILENT) {
      throw new ServerUnreachableException(
          last.kind(),
          recorder.mask(silent + " checks in a row got no answer. The last: " + last.getMessage()));
    }
  }

  /** Where a redirection leads, which a user would rather have given at once. */
  private String redirection() {
    List<RawResponse> log = wire.log();
    return log.stream()
        .reduce((first, second) -> second)
        .filter(answer -> answer.status() / 100 == 3)
        .flatMap(answer -> answer.header("Location"))
        .map(location -> " It redirects to " + location + ".")
        .orElse("");
  }

  private Verdict verdict(Check check, List<Finding> findings) {
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
    return warned ? Verdict.WARN : Verdict.PASS;
  }
}
