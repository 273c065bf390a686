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
 * Runs the checks of one vendor against one server. It logs in a few times, sends some hundred
 * requests at most, touches no session that it did not open, and ends those that it did.
 */
public final class Conformance {
  private Conformance() {}

  /**
   * Runs all checks that the target asks for.
   *
   * @param target the server, with credentials
   * @param progress hears how it goes on
   * @return what was found; if the server stopped answering or the thread was interrupted, what was
   *     found until then
   * @throws ServerUnreachableException if the server cannot be reached
   * @throws LoginFailedException if the credentials do not log in
   * @throws IllegalArgumentException if the target names a check that there is not, or lacks
   *     something that its vendor needs
   */
  public static ConformanceReport run(Target target, ProgressListener progress) {
    CheckRunner run = new CheckRunner(target, progress);
    try (SessionCleanup guardian = SessionCleanup.of(run)) {
      return guardian.run().report(checked(run));
    }
  }

  /**
   * Makes a test of each check, for a test factory of JUnit 5. A test fails with what was found,
   * and is aborted if its check lacks something. The first one logs in. Closing the stream, which
   * JUnit does, ends the sessions.
   *
   * @param target the server, with credentials
   * @return the tests, to be run in their order
   * @throws IllegalArgumentException if the target names a check that there is not, or lacks
   *     something that its vendor needs
   */
  public static Stream<DynamicTest> tests(Target target) {
    return ConformanceTests.of(target);
  }

  private static @Nullable String checked(CheckRunner run) {
    try {
      run.enter();
      for (Check check : run.checks()) {
        run.run(check);
      }
      return null;
    } catch (RunInterruptedException e) {
      return e.getMessage();
    } catch (ServerUnreachableException e) {
      if (run.isBegun()) {
        return e.getMessage();
      }
      throw e;
    }
  }
}
