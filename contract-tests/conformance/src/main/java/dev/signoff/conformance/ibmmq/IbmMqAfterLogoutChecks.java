package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a logout leaves behind. */
final class IbmMqAfterLogoutChecks {
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;

  IbmMqAfterLogoutChecks(IbmMqCheckContext suite) {
    this.mq = suite.mq();
    this.sessions = suite.sessions();
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "MQ-LOGOUT-11",
        "GET /login and DELETE /login with a token that was logged out, right after it",
        "whatever the server does is reported",
        this::replays);
    checks.add(
        "MQ-LOGOUT-12",
        "GET /login right after logout, with the cookies that are left in the jar",
        "401",
        this::leavesNothing);
    checks.addLast(
        "MQ-LOGOUT-13",
        "logout of one of the user's sessions, twice, then GET /login and DELETE /login in older"
            + " and newer ones, in another user's, and in one that stood by all the time",
        "200, and 204",
        this::leavesOthersAlone);
  }

  private void replays(CheckRun trial) {
    mq.needsSight();
    IbmMqCheckSession session = sessions.own();
    RawResponse ended = sessions.logOut(session);
    if (!ended.succeeded()) {
      trial.observe("nothing to be seen: the logout itself answers " + ended.status(), ended);
      return;
    }
    RawResponse look = mq.send(session.cookies(mq.look()));
    trial.observe(
        look.succeeded()
            ? "a token that was logged out still authenticates GET /login"
            : "a token that was logged out no longer authenticates GET /login: " + look.status(),
        look);
    RawResponse logout = mq.send(session.full(IbmMqRequests.logout()));
    trial.observe("a second logout with it answers " + logout.status(), logout);
  }

  private void leavesNothing(CheckRun trial) {
    mq.needsSight();
    IbmMqCheckSession session = sessions.own();
    RawRequest before = session.obedient(mq.look());
    trial.expect("GET /login before logout", mq.send(before)).status(200);
    mq.ask(session);
    RawResponse logout = sessions.logOut(session);
    if (!logout.succeeded()) {
      trial.expect("logout", logout).status(204);
      return;
    }
    RawResponse answer = mq.send(session.obedient(mq.look()));
    trial.expect("GET /login after logout, with what is left in the jar", answer).status(401);
  }

  private void leavesOthersAlone(CheckRun trial) {
    mq.needsSight();
    IbmMqCheckSession witness = sessions.witness();
    IbmMqCheckSession first = sessions.shared();
    Optional<IbmMqCheckSession> others = sessions.others();
    IbmMqCheckSession older = sessions.fresh();
    IbmMqCheckSession leaving = sessions.fresh();
    IbmMqCheckSession newer = sessions.fresh();
    trial.expect("logout", sessions.logOut(leaving)).status(204);
    List<IbmMqCheckSession> staying = new ArrayList<>();
    live(trial, "an older session of the user", older, staying);
    live(trial, "a newer session of the user", newer, staying);
    live(trial, "the user's first session", first, new ArrayList<>());
    others.ifPresent(it -> live(trial, "another user's session", it, staying));
    mq.send(leaving.full(IbmMqRequests.logout()));
    for (IbmMqCheckSession session : staying) {
      live(trial, "a session", "a second logout with an ended one's token", session);
    }
    // The other user's goes first, so that the user's own can be seen to outlive it.
    for (IbmMqCheckSession session : reversed(staying)) {
      RawResponse answer = sessions.logOut(session);
      trial.expect("logout of a session that stayed", answer).status(204);
      live(trial, "the user's first session", "logouts of others", first);
    }
    live(trial, "a session of the user that stood by", "all logouts of the run", witness);
  }

  private static List<IbmMqCheckSession> reversed(List<IbmMqCheckSession> sessions) {
    List<IbmMqCheckSession> reversed = new ArrayList<>(sessions);
    Collections.reverse(reversed);
    return reversed;
  }

  private void live(CheckRun trial, String what, String after, IbmMqCheckSession session) {
    trial.expect("GET /login in " + what + " after " + after, mq.ask(session)).status(200);
  }

  private void live(
      CheckRun trial, String what, IbmMqCheckSession session, List<IbmMqCheckSession> staying) {
    RawResponse answer = mq.ask(session);
    trial.expect("GET /login in " + what + " after a logout", answer).status(200);
    if (answer.succeeded()) {
      staying.add(session);
    }
  }
}
