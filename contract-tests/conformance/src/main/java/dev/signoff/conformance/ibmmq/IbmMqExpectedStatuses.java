package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.check.ExpectedStatus;
import dev.signoff.conformance.check.MatrixRow;
import java.util.Optional;

/** Required statuses of each row of the credential matrix, in one profile. */
final class IbmMqExpectedStatuses {
  private final boolean anyCsrfValue;

  IbmMqExpectedStatuses(String profile) {
    this.anyCsrfValue = profile.equals("ibm-mq-9.0.5");
  }

  Optional<ExpectedStatus> expectedStatus(MatrixRow row) {
    return switch (row.operation()) {
      case "logout" ->
          expectedStatus(
                  row, ExpectedStatus.of("MQ-LOGOUT-01", 204), "MQ-LOGOUT-08", "MQ-LOGOUT-09")
              .or(() -> csrf(row, "MQ-LOGOUT-05", "MQ-LOGOUT-06", "MQ-LOGOUT-07"))
              .or(() -> anyCsrf(row, ExpectedStatus.of("MQ-LOGOUT-04", 204)));
      case "whoAmI" ->
          expectedStatus(
              row, ExpectedStatus.of("MQ-WHOAMI-01", 200), "MQ-WHOAMI-03", "MQ-WHOAMI-03");
      case IbmMqTestQueues.NEWER -> queue(row, "MQ-QUEUE-01");
      case IbmMqTestQueues.OLDER -> queue(row, "MQ-QUEUE-02");
      default -> Optional.empty();
    };
  }

  private Optional<ExpectedStatus> queue(MatrixRow row, String created) {
    String rules = "MQ-QUEUE-03";
    return expectedStatus(row, ExpectedStatus.of(created, 201), rules, rules)
        .or(() -> csrf(row, rules, rules, rules))
        .or(() -> anyCsrf(row, ExpectedStatus.of(rules, 201)));
  }

  private static Optional<ExpectedStatus> expectedStatus(
      MatrixRow row, ExpectedStatus right, String absent, String defective) {
    if (row.defect() == CredentialDefect.NONE) {
      return Optional.of(right);
    }
    if (!row.isAbout("ltpaToken")) {
      return Optional.empty();
    }
    return switch (row.defect()) {
      case ABSENT -> Optional.of(ExpectedStatus.of(absent, 401));
      // The vendor leaves it open, or the token may belong to a user who is allowed to do this.
      case EXTENDED, OTHERS, REPLACED, ENDED -> Optional.empty();
      default -> Optional.of(ExpectedStatus.of(defective, 401));
    };
  }

  private Optional<ExpectedStatus> csrf(
      MatrixRow row, String absent, String different, String replaced) {
    if (!row.isAbout("csrfToken")) {
      return Optional.empty();
    }
    if (row.defect() == CredentialDefect.ABSENT) {
      return Optional.of(ExpectedStatus.of(absent, 401));
    }
    if (anyCsrfValue || row.defect() == CredentialDefect.EXPIRED) {
      return Optional.empty();
    }
    return Optional.of(
        ExpectedStatus.of(row.defect() == CredentialDefect.REPLACED ? replaced : different, 401));
  }

  private Optional<ExpectedStatus> anyCsrf(MatrixRow row, ExpectedStatus accepted) {
    boolean different =
        switch (row.defect()) {
          case EMPTY, MALFORMED, NULL -> row.isAbout("csrfToken");
          default -> false;
        };
    return anyCsrfValue && different ? Optional.of(accepted) : Optional.empty();
  }
}
