package dev.signoff.conformance;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.LoginFailedException;
import dev.signoff.conformance.http.RunInterruptedException;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.conformance.target.Target;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Entry point that runs the checks of one vendor against one server. A run logs in several times,
 * sends a limited number of requests, touches only sessions that it opened, and ends all of these.
 */
public final class Conformance {
  private Conformance() {}

  /**
   * Runs all checks that the target asks for.
   *
   * @param target the server and its credentials
   * @param progress receives the progress of the run
   * @return the results; if the server stopped responding or the thread was interrupted, the
   *     results until then
   * @throws ServerUnreachableException if the server cannot be reached
   * @throws LoginFailedException if the login with the given credentials fails
   * @throws IllegalArgumentException if the target names an unknown check, or a setting that its
   *     vendor requires is missing
   */
  public static ConformanceReport run(Target target, ProgressListener progress) {
    CheckRunner run = new CheckRunner(target, progress);
    try (SessionCleanup cleanup = SessionCleanup.of(run)) {
      return cleanup.run().report(runChecks(run));
    }
  }

  /**
   * Returns one test for each check, for a {@code @TestFactory} of JUnit 5. A test fails with the
   * findings of its check, and is aborted if the check is skipped. The first test logs in. Closing
   * the stream, which JUnit does, ends the sessions.
   *
   * @param target the server and its credentials
   * @return the tests, to be run in their order
   * @throws IllegalArgumentException if the target names an unknown check, or a setting that its
   *     vendor requires is missing
   */
  public static Stream<DynamicTest> tests(Target target) {
    return ConformanceTests.of(target);
  }

  private static @Nullable String runChecks(CheckRunner run) {
    try {
      run.verifyCredentials();
      for (Check check : run.checks()) {
        run.run(check);
      }
      return null;
    } catch (RunInterruptedException e) {
      return e.getMessage();
    } catch (ServerUnreachableException e) {
      if (run.hasStarted()) {
        return e.getMessage();
      }
      throw e;
    }
  }
}
