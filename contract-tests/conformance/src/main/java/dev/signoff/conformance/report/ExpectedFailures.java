package dev.signoff.conformance.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * List of expected failures, each with an owner. They do not fail a run. An expected failure that
 * no longer happens does fail it, so that the list stays correct.
 *
 * <pre>{@code
 * expected:
 *   - id: RC-LOGOUT-08
 *     reason: the cache forgets a token only after a minute
 *     owner: team sessions
 *     date: 2026-11-21
 * }</pre>
 */
public final class ExpectedFailures {
  private final String file;
  private final Map<String, ExpectedFailure> failures;

  record ExpectedFailure(String id, String reason, String owner, LocalDate date) {
    String describe() {
      return reason + " (" + owner + ", since " + date + ")";
    }
  }

  ExpectedFailures(String file, Map<String, ExpectedFailure> failures) {
    this.file = file;
    this.failures = failures;
  }

  /** {@return an empty list of expected failures} */
  public static ExpectedFailures none() {
    return new ExpectedFailures("", Map.of());
  }

  /**
   * Reads expected failures.
   *
   * @param yaml the file
   * @param knownIds the ids of all requirements that can be named
   * @return the failures
   * @throws IllegalArgumentException if the file does not exist or has a mistake; the message is a
   *     sentence with the place and the fix
   */
  public static ExpectedFailures read(Path yaml, Set<String> knownIds) {
    return ExpectedFailuresFile.read(yaml, knownIds);
  }

  /**
   * Applies the expected failures to a run.
   *
   * @param report the report of the run
   * @return the verdict on the run
   */
  public RunVerdict applyTo(ConformanceReport report) {
    List<ConformanceReport.CheckResult> results = new ArrayList<>();
    List<String> outdated = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (ConformanceReport.CheckResult result : report.results()) {
      ExpectedFailure failure = failures.get(result.id());
      results.add(failure == null ? result : result.expected(failure.describe()));
      if (failure != null) {
        String what =
            failure.id()
                + " is expected to fail ("
                + failure.reason()
                + ", owner "
                + failure.owner()
                + ", since "
                + failure.date()
                + "), but ";
        switch (result.verdict()) {
          case PARTIAL -> notes.add(what + "was checked only in part: " + result.reason() + ".");
          case PASS, WARN, INFO -> outdated.add(what + "passes: remove it from " + file + ".");
          case SKIPPED -> notes.add(what + "was skipped: " + result.reason() + ".");
          case ERROR -> notes.add(what + "could not be checked.");
          case FAIL -> {}
        }
      }
    }
    for (ExpectedFailure failure : failures.values()) {
      if (results.stream().noneMatch(result -> result.id().equals(failure.id()))) {
        notes.add(failure.id() + " is expected to fail, but was not checked in this run.");
      }
    }
    return new RunVerdict(report.withExpectedFailures(results, outdated), notes);
  }
}
