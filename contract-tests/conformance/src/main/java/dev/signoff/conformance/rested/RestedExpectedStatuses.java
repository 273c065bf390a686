package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.check.ExpectedStatus;
import dev.signoff.conformance.check.MatrixRow;
import dev.signoff.spec.Credential;
import java.util.Optional;

/** Required statuses of the rows of rested's credential matrix. */
final class RestedExpectedStatuses {
  static final Credential KEY = RestedProjectRequests.credential("apiKey");

  private RestedExpectedStatuses() {}

  static Optional<ExpectedStatus> of(MatrixRow row) {
    boolean isAboutKey = row.isAbout(KEY.scheme());
    return switch (row.operation()) {
      case "logout" -> isAboutKey ? key(row.defect(), true) : logout(row);
      case "whoAmI" -> isAboutKey ? key(row.defect(), false) : whoAmI(row.defect());
      case "login" -> login(row.defect());
      default -> Optional.empty();
    };
  }

  /**
   * Returns the status for a defect of the key. It is documented for logouts; other requests must
   * only be refused.
   */
  private static Optional<ExpectedStatus> key(CredentialDefect defect, boolean isLogout) {
    return switch (defect) {
      case NONE, REPLACED, ENDED, EXPIRED -> Optional.empty();
      case ABSENT -> Optional.of(expectedStatus("RESTED-LOGOUT-04", isLogout, 403));
      case EMPTY -> Optional.of(ExpectedStatus.of("RESTED-LOGOUT-04"));
      case OTHERS -> Optional.of(ExpectedStatus.of("RESTED-LOGOUT-11"));
      default -> Optional.of(expectedStatus("RESTED-LOGOUT-05", isLogout, 400));
    };
  }

  private static ExpectedStatus expectedStatus(String id, boolean exact, int status) {
    return exact ? ExpectedStatus.of(id, status) : ExpectedStatus.of(id);
  }

  private static Optional<ExpectedStatus> login(CredentialDefect defect) {
    return switch (defect) {
      case ABSENT -> Optional.of(ExpectedStatus.of("RESTED-LOGOUT-04"));
      case UNKNOWN, HALF -> Optional.of(ExpectedStatus.of("RESTED-LOGOUT-05"));
      default -> Optional.empty();
    };
  }

  private static Optional<ExpectedStatus> logout(MatrixRow row) {
    return switch (row.defect()) {
      case NONE ->
          Optional.of(
              RestedTokenLocation.of(row.credentials()) == RestedTokenLocation.COOKIE
                  ? ExpectedStatus.of("RESTED-LOGOUT-01", 204)
                  : ExpectedStatus.of("RESTED-LOGOUT-02", 204));
      case OTHERS, REPLACED -> Optional.empty();
      default -> Optional.of(ExpectedStatus.of("RESTED-LOGOUT-10"));
    };
  }

  private static Optional<ExpectedStatus> whoAmI(CredentialDefect defect) {
    return switch (defect) {
      case NONE -> Optional.of(ExpectedStatus.of("RESTED-WHOAMI-01", 200));
      case ENDED -> Optional.of(ExpectedStatus.of("RESTED-LOGOUT-09"));
      case OTHERS, REPLACED -> Optional.empty();
      default -> Optional.of(ExpectedStatus.of("RESTED-WHOAMI-01"));
    };
  }
}
