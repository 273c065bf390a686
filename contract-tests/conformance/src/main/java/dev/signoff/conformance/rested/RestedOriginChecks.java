package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.check.MatrixRow;
import dev.signoff.conformance.http.RawResponse;
import java.util.List;
import java.util.Map;

/**
 * Whether a project's list of origins holds. Nothing tells the list to a client: with {@code
 * --allowed-origin} it is known to hold that one; without, a foreign origin that passes shows that
 * it is empty, and one that does not shows nothing. What a login or GET makes of an origin is open.
 */
final class RestedOriginChecks {
  private static final String NO_ORIGIN = "logout without Origin";

  private final RestedCheckContext setting;

  RestedOriginChecks(RestedCheckContext setting) {
    this.setting = setting;
  }

  void addTo(CheckRegistry checks) {
    boolean isListed = !setting.target().allowedOrigin().isEmpty();
    checks.add(
        "RESTED-LOGOUT-07",
        isListed
            ? "POST ?key&logout=true with a valid token, and origins near to the allowed one"
            : "POST ?key&logout=true with a valid token and a foreign Origin",
        isListed
            ? "403, and the session lives on"
            : "204 where every origin is allowed; if 403, --allowed-origin lets more be checked",
        isListed ? this::refusesOthers : this::allowsAllOrSome);
    checks.add(
        "RESTED-LOGOUT-08",
        NO_ORIGIN.replace("logout", "POST ?key&logout=true with a valid token"),
        isListed ? "204, or 403 to this and to all others without Origin" : "204",
        isListed ? this::refusesOrProcesses : this::processes);
  }

  private void refusesOthers(CheckRun trial) {
    Map<String, String> near = RestedOrigins.near(setting.target().allowedOrigin());
    refuses(trial, RestedTokenLocation.COOKIE, near);
    refuses(trial, RestedTokenLocation.HEADER, Map.of("a foreign origin", RestedOrigins.FOREIGN));
  }

  private void refuses(CheckRun trial, RestedTokenLocation carrier, Map<String, String> origins) {
    RestedCheckSession session = setting.shared(carrier);
    for (Map.Entry<String, String> origin : origins.entrySet()) {
      String what = "logout with " + origin.getKey();
      RestedProjectRequests from = setting.project().withOrigin(origin.getValue());
      RawResponse answer = setting.logOut(session, from.logout());
      trial.expect(what, answer).status(403);
      if (answer.succeeded() || !setting.expectAlive(trial, what, session, answer)) {
        session = setting.shared(carrier);
      }
    }
  }

  private void allowsAllOrSome(CheckRun trial) {
    String what = "logout with a foreign origin";
    RestedCheckSession session = setting.fresh(RestedTokenLocation.COOKIE);
    RawResponse answer =
        setting.logOut(session, setting.project().withOrigin(RestedOrigins.FOREIGN).logout());
    trial.expect(what, answer).status(204, 403);
    if (answer.status() == 403) {
      setting.expectAlive(trial, what, session, answer);
      throw new CheckSkippedException("needs --allowed-origin");
    }
    if (answer.succeeded()) {
      setting.expectDead(trial, what, session);
      allowsNull(trial);
    }
  }

  private void allowsNull(CheckRun trial) {
    String what = "logout with the origin null, though a foreign origin may log out";
    RestedCheckSession session = setting.fresh(RestedTokenLocation.COOKIE);
    RawResponse answer = setting.logOut(session, setting.project().withOrigin("null").logout());
    trial.expect(what, answer).status(204);
    if (answer.succeeded()) {
      setting.expectDead(trial, what, session);
    }
  }

  /** The login sent no origin and was let in, so the project does not disallow that. */
  private void processes(CheckRun trial) {
    for (String id : List.of("RESTED-LOGOUT-01", "RESTED-LOGOUT-02")) {
      for (MatrixRow row : setting.table().rows(id)) {
        RawResponse answer = setting.table().ask(row).answer();
        if (answer != null) {
          trial.expect(row.what() + ", without Origin as at the login", answer).status(204);
        }
      }
    }
  }

  private void refusesOrProcesses(CheckRun trial) {
    RestedCheckSession session = setting.fresh(RestedTokenLocation.COOKIE);
    RestedProjectRequests silent = setting.project().withOrigin("");
    RawResponse answer = setting.logOut(session, silent.logout());
    trial.expect(NO_ORIGIN, answer).status(204, 403);
    if (answer.status() == 403) {
      setting.expectAlive(trial, NO_ORIGIN, session, answer);
      refusesEmpty(trial, silent);
    } else if (answer.succeeded()) {
      setting.expectDead(trial, NO_ORIGIN, session);
    }
  }

  /** An empty Origin names no origin that is allowed. */
  private void refusesEmpty(CheckRun trial, RestedProjectRequests silent) {
    String what = "logout with an empty Origin";
    RestedCheckSession session = setting.shared(RestedTokenLocation.COOKIE);
    RawResponse answer = setting.logOut(session, silent.logout().header("Origin", ""));
    trial.expect(what, answer).status(403);
    if (!answer.succeeded()) {
      setting.expectAlive(trial, what, session, answer);
    }
  }
}
