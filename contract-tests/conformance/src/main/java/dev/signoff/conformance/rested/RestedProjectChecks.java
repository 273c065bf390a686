package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.http.RawResponse;
import java.util.LinkedHashSet;
import java.util.Set;

/** Checks that the key and the endpoint identify the project. */
final class RestedProjectChecks {
  static final String UNKNOWN = "signoff-unknown";

  private final RestedCheckContext context;

  RestedProjectChecks(RestedCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RESTED-LOGOUT-04",
        "POST ?logout=true with a valid token, without key; login and GET without key",
        "403 to the logout, a refusal of the others",
        run -> context.matrix().verify("RESTED-LOGOUT-04", run));
    checks.add(
        "RESTED-LOGOUT-05",
        "POST ?key&logout=true with a valid token, and keys of no project",
        "400",
        run -> context.matrix().verify("RESTED-LOGOUT-05", run));
    checks.add(
        "RESTED-LOGOUT-06",
        "POST ?key&logout=true with a valid token, at unknown endpoints, some"
            + " similar to the project's",
        "400, and the session stays alive",
        this::refusesUnknownEndpoints);
    checks.add(
        "RESTED-LOGOUT-11",
        "POST ?key&logout=true and GET with a token of this project and the other project's key",
        "a refusal, and the session stays alive",
        this::keepsProjectsApart);
  }

  private void refusesUnknownEndpoints(CheckRun run) {
    for (RestedTokenLocation location : RestedTokenLocation.values()) {
      RestedCheckSession session = context.shared(location);
      for (String endpoint : unknown()) {
        String what = "logout at the unknown endpoint " + endpoint + " with " + location;
        RawResponse response =
            context.logOut(session, context.project().withEndpoint(endpoint).logout());
        run.expect(what, response).status(400);
        if (response.succeeded() || !context.expectAlive(run, what, session, response)) {
          session = context.shared(location);
        }
      }
    }
  }

  /** Returns endpoints that a server accepts if it compares only a part of the path. */
  private Set<String> unknown() {
    String endpoint = context.project().endpoint();
    int slash = endpoint.lastIndexOf('/');
    Set<String> unknown = new LinkedHashSet<>();
    unknown.add(UNKNOWN);
    unknown.add(context.target().otherEndpoint());
    unknown.add(CredentialDefect.CASE_SWAPPED.applyTo(endpoint));
    unknown.add(endpoint.substring(0, slash + 1) + UNKNOWN);
    unknown.add(UNKNOWN + "/" + endpoint.substring(slash + 1));
    unknown.add(endpoint + "x");
    unknown.add(endpoint + "/" + UNKNOWN);
    if (endpoint.length() - slash > 2) {
      unknown.add(endpoint.substring(0, endpoint.length() - 1));
    }
    unknown.remove(endpoint);
    return unknown;
  }

  private void keepsProjectsApart(CheckRun run) {
    context.matrix().verify("RESTED-LOGOUT-11", run);
    RestedProjectRequests other = RestedProjectRequests.other(context.target());
    boolean isOpen = isOpen(other);
    for (RestedTokenLocation location : RestedTokenLocation.values()) {
      RestedCheckSession session = context.shared(location);
      RawResponse record = context.rested().send(session.authenticated(other.whoAmI()));
      if (session.isConfirmedBy(record)) {
        run.fail(
            "GET in the other project with " + location + ": expected a refusal, got the record",
            record);
      }
      String what = "logout in the other project with " + location;
      RawResponse response = context.rested().send(session.authenticated(other.logout()));
      run.expect(what, response).refused();
      context.expectAlive(run, what, session, response);
    }
    if (!isOpen) {
      throw new CheckSkippedException(
          "needs an --other-key of a project that accepts the origin of the requests");
    }
  }

  /**
   * Returns whether the other project accepts the origin. If it does not, it refuses every request,
   * so nothing can be said about tokens. A login of an unknown user shows this: it is refused with
   * 403 because of the origin, and with another status because of the name.
   */
  private boolean isOpen(RestedProjectRequests other) {
    String unknownUser = context.rested().leaks().canary();
    RawResponse response =
        context
            .rested()
            .send(RestedLoginVariant.USERNAME.write(other.login(), unknownUser, unknownUser));
    return response.status() != 403;
  }
}
