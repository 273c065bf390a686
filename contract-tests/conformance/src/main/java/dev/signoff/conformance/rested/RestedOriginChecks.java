package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.check.MatrixRow;
import dev.signoff.conformance.http.RawResponse;
import java.util.List;
import java.util.Map;

/**
 * Checks of a project's list of allowed origins. Clients cannot read this list. With {@code
 * --allowed-origin}, one of its entries is known. Without it, an accepted foreign origin shows that
 * the list is empty, and a refused one shows nothing. Whether a login or {@code GET} is accepted
 * from a foreign origin is left open.
 */
final class RestedOriginChecks {
  private static final String NO_ORIGIN = "logout without Origin";

  private final RestedCheckContext context;

  RestedOriginChecks(RestedCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    boolean isListed = !context.target().allowedOrigin().isEmpty();
    checks.add(
        "RESTED-LOGOUT-07",
        isListed
            ? "POST ?key&logout=true with a valid token, and origins similar to the"
                + " allowed one"
            : "POST ?key&logout=true with a valid token and a foreign Origin",
        isListed
            ? "403, and the session stays alive"
            : "204 if every origin is allowed; after a 403, --allowed-origin allows"
                + " further checks",
        isListed ? this::refusesOthers : this::allowsAllOrSome);
    checks.add(
        "RESTED-LOGOUT-08",
        NO_ORIGIN.replace("logout", "POST ?key&logout=true with a valid token"),
        isListed ? "204, or 403 to every request without Origin" : "204",
        isListed ? this::refusesOrProcesses : this::processes);
  }

  private void refusesOthers(CheckRun run) {
    Map<String, String> near = RestedOrigins.near(context.target().allowedOrigin());
    refuses(run, RestedTokenLocation.COOKIE, near);
    refuses(run, RestedTokenLocation.HEADER, Map.of("a foreign origin", RestedOrigins.FOREIGN));
  }

  private void refuses(CheckRun run, RestedTokenLocation location, Map<String, String> origins) {
    RestedCheckSession session = context.shared(location);
    for (Map.Entry<String, String> origin : origins.entrySet()) {
      String what = "logout with " + origin.getKey();
      RestedProjectRequests from = context.project().withOrigin(origin.getValue());
      RawResponse response = context.logOut(session, from.logout());
      run.expect(what, response).status(403);
      if (response.succeeded() || !context.expectAlive(run, what, session, response)) {
        session = context.shared(location);
      }
    }
  }

  private void allowsAllOrSome(CheckRun run) {
    String what = "logout with a foreign origin";
    RestedCheckSession session = context.fresh(RestedTokenLocation.COOKIE);
    RawResponse response =
        context.logOut(session, context.project().withOrigin(RestedOrigins.FOREIGN).logout());
    run.expect(what, response).status(204, 403);
    if (response.status() == 403) {
      context.expectAlive(run, what, session, response);
      throw new CheckSkippedException("needs --allowed-origin");
    }
    if (response.succeeded()) {
      context.expectEnded(run, what, session);
      allowsNull(run);
    }
  }

  private void allowsNull(CheckRun run) {
    String what = "logout with the origin null, although a foreign origin may log out";
    RestedCheckSession session = context.fresh(RestedTokenLocation.COOKIE);
    RawResponse response = context.logOut(session, context.project().withOrigin("null").logout());
    run.expect(what, response).status(204);
    if (response.succeeded()) {
      context.expectEnded(run, what, session);
    }
  }

  /**
   * Checks logouts without {@code Origin}. The login without one was accepted, so the project does
   * not forbid that.
   */
  private void processes(CheckRun run) {
    for (String id : List.of("RESTED-LOGOUT-01", "RESTED-LOGOUT-02")) {
      for (MatrixRow row : context.matrix().rows(id)) {
        RawResponse response = context.matrix().execute(row).response();
        if (response != null) {
          run.expect(row.what() + ", without Origin as at the login", response).status(204);
        }
      }
    }
  }

  private void refusesOrProcesses(CheckRun run) {
    RestedCheckSession session = context.fresh(RestedTokenLocation.COOKIE);
    RestedProjectRequests silent = context.project().withOrigin("");
    RawResponse response = context.logOut(session, silent.logout());
    run.expect(NO_ORIGIN, response).status(204, 403);
    if (response.status() == 403) {
      context.expectAlive(run, NO_ORIGIN, session, response);
      refusesEmpty(run, silent);
    } else if (response.succeeded()) {
      context.expectEnded(run, NO_ORIGIN, session);
    }
  }

  /** Checks that an empty {@code Origin}, which is no allowed origin, is refused. */
  private void refusesEmpty(CheckRun run, RestedProjectRequests silent) {
    String what = "logout with an empty Origin";
    RestedCheckSession session = context.shared(RestedTokenLocation.COOKIE);
    RawResponse response = context.logOut(session, silent.logout().header("Origin", ""));
    run.expect(what, response).status(403);
    if (!response.succeeded()) {
      context.expectAlive(run, what, session, response);
    }
  }
}
