package dev.signoff.testkit;

import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.CoverageLog;
import dev.signoff.spec.Exchange;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Guard that checks the exchanges of a test against the contract and collects the violations.
 * Client and server tests use the same guard.
 */
public final class ContractGuard {
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final boolean recordsCoverage;
  private volatile ProfileCheck check;

  private ContractGuard(@Nullable String profile, boolean recordsCoverage) {
    this.recordsCoverage = recordsCoverage;
    check = new ProfileCheck(profile);
  }

  /** Returns a guard for a profile, or for the default profiles if it is null. */
  public static ContractGuard of(@Nullable String profile) {
    return new ContractGuard(profile, false);
  }

  /** Returns a guard that also records which coverage keys the conforming exchanges cover. */
  public static ContractGuard recordingCoverage(@Nullable String profile) {
    return new ContractGuard(profile, true);
  }

  /** Sets the profile for all further exchanges. */
  public void profile(@Nullable String profile) {
    check = new ProfileCheck(profile);
  }

  /** Checks an exchange and returns its violations. */
  public List<String> check(Exchange exchange) {
    ProfileCheck current = check;
    List<String> found = current.contract.check(exchange);
    violations.addAll(found);
    if (recordsCoverage && found.isEmpty()) {
      Coverage.LOG.add(current.profile, exchange);
    }
    return found;
  }

  /** Returns the violations of all exchanges so far. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  private static final class ProfileCheck {
    private final @Nullable String profile;
    private final ContractCheck contract;

    ProfileCheck(@Nullable String profile) {
      this.profile = profile;
      contract = new ContractCheck(profile);
    }
  }

  /** Holder that creates the log at its first use only, since that empties the file. */
  private static final class Coverage {
    private static final CoverageLog LOG =
        CoverageLog.to(Path.of(System.getProperty("signoff.coverage", "target/coverage.txt")));
  }
}
