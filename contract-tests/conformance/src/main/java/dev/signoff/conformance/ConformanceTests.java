package dev.signoff.conformance;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.LoginFailedException;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.conformance.report.ConsoleReport;
import dev.signoff.conformance.report.TextStyle;
import dev.signoff.conformance.target.Target;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** JUnit 5 tests made from the checks. This class is loaded only if the caller uses JUnit. */
final class ConformanceTests {
  private static final Pattern OPTION = Pattern.compile("--([a-z-]+)");
  private static final Pattern LETTER_AFTER_HYPHEN = Pattern.compile("-(.)");

  private enum LoginState {
    PENDING,
    DONE,
    FAILED
  }

  private final Target target;
  private final CheckRunner run;
  private LoginState login = LoginState.PENDING;

  private ConformanceTests(Target target, CheckRunner run) {
    this.target = target;
    this.run = run;
  }

  static Stream<DynamicTest> of(Target target) {
    CheckRunner run = new CheckRunner(target, ProgressListener.SILENT);
    ConformanceTests tests = new ConformanceTests(target, run);
    SessionCleanup cleanup = SessionCleanup.of(run);
    return run.checks().stream().map(tests::test).onClose(cleanup::close);
  }

  private DynamicTest test(Check check) {
    return DynamicTest.dynamicTest(
        check.id() + " " + check.requirement().text(), () -> verify(check));
  }

  private synchronized void verify(Check check) {
    if (target.runs(check.id())) {
      logInOnce();
    }
    ConformanceReport.CheckResult result = run.run(check);
    switch (result.verdict()) {
      case SKIPPED -> throw new TestAbortedException(inJava(result.reason()));
      case PARTIAL -> throw new TestAbortedException("partly checked: " + inJava(result.reason()));
      case ERROR -> throw new IllegalStateException("the suite failed: " + result.reason());
      case FAIL -> throw new AssertionFailedError(text(result));
      default -> {}
    }
  }

  /** Returns a reason with methods of {@link Target} instead of command-line options. */
  private static String inJava(String reason) {
    return OPTION
        .matcher(reason)
        .replaceAll(
            option -> {
              String name = option.group(1).replaceFirst("-env$", "");
              String method =
                  LETTER_AFTER_HYPHEN
                      .matcher(name)
                      .replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
              return "." + method + "(…)";
            });
  }

  private String text(ConformanceReport.CheckResult result) {
    return ConsoleReport.text(run.report(null), result.id(), TextStyle.PLAIN);
  }

  private void logInOnce() {
    if (login == LoginState.FAILED) {
      throw new TestAbortedException("the login before all checks failed");
    }
    if (login == LoginState.PENDING) {
      login = LoginState.FAILED;
      try {
        run.verifyCredentials();
      } catch (ServerUnreachableException | LoginFailedException e) {
        throw new AssertionFailedError(e.getMessage());
      }
      login = LoginState.DONE;
    }
  }
}
