package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Claim;
import dev.signoff.conformance.check.Flaw;
import dev.signoff.conformance.check.Row;
import dev.signoff.spec.Credential;
import java.util.Optional;

/** What the requirements say about the rows of the truth table. */
final class Claims {
  static final Credential KEY = Project.credential("apiKey");

  private Claims() {}

  static Optional<Claim> of(Row row) {
    boolean isAboutKey = row.isAbout(KEY.scheme());
    return switch (row.operation()) {
      case "logout" -> isAboutKey ? key(row.flaw(), true) : logout(row);
      case "whoAmI" -> isAboutKey ? key(row.flaw(), false) : whoAmI(row.flaw());
      case "login" -> login(row.flaw());
      default -> Optional.empty();
    };
  }

  /** The statuses are documented of logout; of the rest, that it is refused. */
  private static Optional<Claim> key(Flaw flaw, boolean isLogout) {
    return switch (flaw) {
      case NONE, REPLACED, ENDED, EXPIRED -> Optional.empty();
      case ABSENT -> Optional.of(claim("RESTED-LOGOUT-04", isLogout, 403));
      case EMPTY -> Optional.of(Claim.of("RESTED-LOGOUT-04"));
      case OTHERS -> Optional.of(Claim.of("RESTED-LOGOUT-11"));
      default -> Optional.of(claim("RESTED-LOGOUT-05", isLogout, 400));
    };
  }

  private static Claim claim(String id, boolean exact, int status) {
    return exact ? Claim.of(id, status) : Claim.of(id);
  }

  private static Optional<Claim> login(Flaw flaw) {
    return switch (flaw) {
      case ABSENT -> Optional.of(Claim.of("RESTED-LOGOUT-04"));
      case UNKNOWN, HALF -> Optional.of(Claim.of("RESTED-LOGOUT-05"));
      default -> Optional.empty();
    };
  }

  private static Optional<Claim> logout(Row row) {
    return switch (row.flaw()) {
      case NONE ->
          Optional.of(
              Carrier.of(row.credentials()) == Carrier.COOKIE
                  ? Claim.of("RESTED-LOGOUT-01", 204)
                  : Claim.of("RESTED-LOGOUT-02", 204));
      case OTHERS, REPLACED -> Optional.empty();
      default -> Optional.of(Claim.of("RESTED-LOGOUT-10"));
    };
  }

  private static Optional<Claim> whoAmI(Flaw flaw) {
    return switch (flaw) {
      case NONE -> Optional.of(Claim.of("RESTED-WHOAMI-01", 200));
      case ENDED -> Optional.of(Claim.of("RESTED-LOGOUT-09"));
      case OTHERS, REPLACED -> Optional.empty();
      default -> Optional.of(Claim.of("RESTED-WHOAMI-01"));
    };
  }
}
