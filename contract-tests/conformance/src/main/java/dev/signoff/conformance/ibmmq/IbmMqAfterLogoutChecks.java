package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Checks of the state after a logout. */
final class IbmMqAfterLogoutChecks {
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;

  IbmMqAfterLogoutChecks(IbmMqCheckContext context) {
    this.mq = context.mq();
    this.sessions = context.sessions();
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "MQ-LOGOUT-11",
        "GET /login and DELETE /login with a logged-out token, right after the logout",
        "nothing is required; the observation is reported",
        this::reusesToken);
    checks.add(
        "MQ-LOGOUT-12",
        "GET /login right after logout, with the cookies that are left in the jar",
        "401",
        this::leavesNoUsableCookie);
    checks.addLast(
        "MQ-LOGOUT-13",
        "logout of one of the user's sessions, twice, then GET /login and"
            + " DELETE /login in older and newer ones, in another user's, and in one"
            + " that no check used",
        "200, and 204",
        this::endsNoOtherSession);
  }

  private void reusesToken(CheckRun run) {
    mq.requireLivenessProbe();
    IbmMqCheckSession session = sessions.own();
    RawResponse ended = sessions.logOut(session);
    if (!ended.succeeded()) {
      run.observe("nothing observed: the logout itself answers " + ended.status(), ended);
      return;
    }
    RawResponse whoAmIRequest = mq.send(session.cookies(mq.whoAmIRequest()));
    run.observe(
        whoAmIRequest.succeeded()
            ? "a token that was logged out still authenticates GET /login"
            : "a token that was logged out no longer authenticates GET /login: "
                + whoAmIRequest.status(),
        whoAmIRequest);
    RawResponse logout = mq.send(session.withAllCredentials(IbmMqRequests.logout()));
    run.observe("a second logout with it answers " + logout.status(), logout);
  }

  private void leavesNoUsableCookie(CheckRun run) {
    mq.requireLivenessProbe();
    IbmMqCheckSession session = sessions.own();
    RawRequest before = session.withJarCookies(mq.whoAmIRequest());
    run.expect("GET /login before logout", mq.send(before)).status(200);
    mq.whoAmI(session);
    RawResponse logout = sessions.logOut(session);
    if (!logout.succeeded()) {
      run.expect("logout", logout).status(204);
      return;
    }
    RawResponse response = mq.send(session.withJarCookies(mq.whoAmIRequest()));
    run.expect("GET /login after logout, with what is left in the jar", response).status(401);
  }

  private void endsNoOtherSession(CheckRun run) {
    mq.requireLivenessProbe();
    IbmMqCheckSession untouched = sessions.untouched();
    IbmMqCheckSession first = sessions.shared();
    Optional<IbmMqCheckSession> others = sessions.others();
    IbmMqCheckSession older = sessions.fresh();
    IbmMqCheckSession ending = sessions.fresh();
    IbmMqCheckSession newer = sessions.fresh();
    run.expect("logout", sessions.logOut(ending)).status(204);
    List<IbmMqCheckSession> remaining = new ArrayList<>();
    expectAlive(run, "an older session of the user", older, remaining);
    expectAlive(run, "a newer session of the user", newer, remaining);
    expectAlive(run, "the user's first session", first, new ArrayList<>());
    others.ifPresentOrElse(
        it -> expectAlive(run, "another user's session", it, remaining),
        () -> run.incomplete("needs --other-user"));
    mq.send(ending.withAllCredentials(IbmMqRequests.logout()));
    for (IbmMqCheckSession session : remaining) {
      expectAlive(run, "a session", "a second logout with an ended one's token", session);
    }
    // The other user's session ends first, to show that the user's own session survives that.
    for (IbmMqCheckSession session : reversed(remaining)) {
      RawResponse response = sessions.logOut(session);
      run.expect("logout of a session that was still open", response).status(204);
      expectAlive(run, "the user's first session", "logouts of other sessions", first);
    }
    expectAlive(
        run, "a session of the user that no check used", "all logouts of the run", untouched);
  }

  private static List<IbmMqCheckSession> reversed(List<IbmMqCheckSession> sessions) {
    List<IbmMqCheckSession> reversed = new ArrayList<>(sessions);
    Collections.reverse(reversed);
    return reversed;
  }

  private void expectAlive(CheckRun run, String what, String after, IbmMqCheckSession session) {
    run.expect("GET /login in " + what + " after " + after, mq.whoAmI(session)).status(200);
  }

  private void expectAlive(
      CheckRun run, String what, IbmMqCheckSession session, List<IbmMqCheckSession> remaining) {
    RawResponse response = mq.whoAmI(session);
    run.expect("GET /login in " + what + " after a logout", response).status(200);
    if (response.succeeded()) {
      remaining.add(session);
    }
  }
}
