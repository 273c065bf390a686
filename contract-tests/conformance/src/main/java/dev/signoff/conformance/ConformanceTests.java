package dev.signoff.conformance;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.LoginFailedException;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.conformance.report.ConsoleReport;
import dev.signoff.conformance.report.TextStyle;
import dev.signoff.conformance.target.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The checks as tests of JUnit. Loaded only by who has JUnit. */
final class ConformanceTests {
  private enum LoginState {
    AHEAD,
    DONE,
    REFUSED
  }

  private final Target target;
  private final CheckRunner run;
  private LoginState login = LoginState.AHEAD;

  private ConformanceTests(Target target, CheckRunner run) {
    this.target = target;
    this.run = run;
  }

  static Stream<DynamicTest> of(Target target) {
    CheckRunner run = new CheckRunner(target, ProgressListener.SILENT);
    ConformanceTests tests = new ConformanceTests(target, run);
    SessionCleanup guardian = SessionCleanup.of(run);
    return run.checks().stream().map(tests::test).onClose(guardian::close);
  }

  private DynamicTest test(Check check) {
    return DynamicTest.dynamicTest(
        check.id() + " " + check.requirement().text(), () -> judge(check));
  }

  private synchronized void judge(Check check) {
    if (target.runs(check.id())) {
      enter();
    }
    ConformanceReport.CheckResult result = run.run(check);
    switch (result.verdict()) {
      case SKIPPED -> throw new TestAbortedException(result.reason());
      case ERROR -> throw new IllegalStateException("the suite failed: " + result.reason());
      case FAIL -> throw new AssertionFailedError(text(result));
      default -> {}
    }
  }

  private String text(ConformanceReport.CheckResult result) {
    return ConsoleReport.text(run.report(null), result.id(), TextStyle.PLAIN);
  }

  private void enter() {
    if (login == LoginState.REFUSED) {
      throw new TestAbortedException("the login before all checks failed");
    }
    if (login == LoginState.AHEAD) {
      login = LoginState.REFUSED;
      try {
        run.enter();
      } catch (ServerUnreachableException | LoginFailedException e) {
        throw new AssertionFailedError(e.getMessage());
      }
      login = LoginState.DONE;
    }
  }
}
