package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Claim;
import dev.signoff.conformance.check.Flaw;
import dev.signoff.conformance.check.Row;
import java.util.Optional;

/** What the catalogue says about each row of the truth table, in one profile. */
final class MqClaims {
  private final boolean anyCsrfValue;

  MqClaims(String profile) {
    this.anyCsrfValue = profile.equals("ibm-mq-9.0.5");
  }

  Optional<Claim> claim(Row row) {
    return switch (row.operation()) {
      case "logout" ->
          claim(row, Claim.of("MQ-LOGOUT-01", 204), "MQ-LOGOUT-08", "MQ-LOGOUT-09")
              .or(() -> csrf(row, "MQ-LOGOUT-05", "MQ-LOGOUT-06", "MQ-LOGOUT-07"))
              .or(() -> anyCsrf(row, Claim.of("MQ-LOGOUT-04", 204)));
      case "whoAmI" -> claim(row, Claim.of("MQ-WHOAMI-01", 200), "MQ-WHOAMI-03", "MQ-WHOAMI-03");
      case Queues.NEWER -> queue(row, "MQ-QUEUE-01");
      case Queues.OLDER -> queue(row, "MQ-QUEUE-02");
      default -> Optional.empty();
    };
  }

  private Optional<Claim> queue(Row row, String created) {
    String rules = "MQ-QUEUE-03";
    return claim(row, Claim.of(created, 201), rules, rules)
        .or(() -> csrf(row, rules, rules, rules))
        .or(() -> anyCsrf(row, Claim.of(rules, 201)));
  }

  private static Optional<Claim> claim(Row row, Claim right, String absent, String flawed) {
    if (row.flaw() == Flaw.NONE) {
      return Optional.of(right);
    }
    if (!row.isAbout("ltpaToken")) {
      return Optional.empty();
    }
    return switch (row.flaw()) {
      case ABSENT -> Optional.of(Claim.of(absent, 401));
      // Open, or a token of somebody who may well do this.
      case EXTENDED, OTHERS, REPLACED, ENDED -> Optional.empty();
      default -> Optional.of(Claim.of(flawed, 401));
    };
  }

  private Optional<Claim> csrf(Row row, String absent, String different, String replaced) {
    if (!row.isAbout("csrfToken")) {
      return Optional.empty();
    }
    if (row.flaw() == Flaw.ABSENT) {
      return Optional.of(Claim.of(absent, 401));
    }
    if (anyCsrfValue || row.flaw() == Flaw.EXPIRED) {
      return Optional.empty();
    }
    return Optional.of(Claim.of(row.flaw() == Flaw.REPLACED ? replaced : different, 401));
  }

  private Optional<Claim> anyCsrf(Row row, Claim accepted) {
    boolean another =
        switch (row.flaw()) {
          case EMPTY, MALFORMED, NULL -> row.isAbout("csrfToken");
          default -> false;
        };
    return anyCsrfValue && another ? Optional.of(accepted) : Optional.empty();
  }
}
