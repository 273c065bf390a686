package dev.signoff.conformance;

import dev.signoff.conformance.check.CannotLogIn;
import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.report.ConsoleReport;
import dev.signoff.conformance.report.Report;
import dev.signoff.conformance.report.Style;
import dev.signoff.conformance.target.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The checks as tests of JUnit. Loaded only by who has JUnit. */
final class ConformanceTests {
  private enum Login {
    AHEAD,
    DONE,
    REFUSED
  }

  private final Target target;
  private final Run run;
  private Login login = Login.AHEAD;

  private ConformanceTests(Target target, Run run) {
    this.target = target;
    this.run = run;
  }

  static Stream<DynamicTest> of(Target target) {
    Run run = new Run(target, Progress.SILENT);
    ConformanceTests tests = new ConformanceTests(target, run);
    Guardian guardian = Guardian.of(run);
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
    Report.Result result = run.run(check);
    switch (result.verdict()) {
      case SKIPPED -> throw new TestAbortedException(result.reason());
      case ERROR -> throw new IllegalStateException("the suite failed: " + result.reason());
      case FAIL -> throw new AssertionFailedError(text(result));
      default -> {}
    }
  }

  private String text(Report.Result result) {
    return ConsoleReport.text(run.report(null), result.id(), Style.PLAIN);
  }

  private void enter() {
    if (login == Login.REFUSED) {
      throw new TestAbortedException("the login before all checks failed");
    }
    if (login == Login.AHEAD) {
      login = Login.REFUSED;
      try {
        run.enter();
      } catch (Unreachable | CannotLogIn e) {
        throw new AssertionFailedError(e.getMessage());
      }
      login = Login.DONE;
    }
  }
}
