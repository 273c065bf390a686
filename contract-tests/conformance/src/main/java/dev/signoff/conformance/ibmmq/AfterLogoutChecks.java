package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a logout leaves behind. */
final class AfterLogoutChecks {
  private final Mq mq;
  private final MqSessions sessions;

  AfterLogoutChecks(MqSuite suite) {
    this.mq = suite.mq();
    this.sessions = suite.sessions();
  }

  void addTo(Checks checks) {
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

  private void replays(Trial trial) {
    mq.needsSight();
    MqSession session = sessions.own();
    Answer ended = sessions.logOut(session);
    if (!ended.succeeded()) {
      trial.observe("nothing to be seen: the logout itself answers " + ended.status(), ended);
      return;
    }
    Answer look = mq.send(session.cookies(mq.look()));
    trial.observe(
        look.succeeded()
            ? "a token that was logged out still authenticates GET /login"
            : "a token that was logged out no longer authenticates GET /login: " + look.status(),
        look);
    Answer logout = mq.send(session.full(MqCalls.logout()));
    trial.observe("a second logout with it answers " + logout.status(), logout);
  }

  private void leavesNothing(Trial trial) {
    mq.needsSight();
    MqSession session = sessions.own();
    Call before = session.obedient(mq.look());
    trial.expect("GET /login before logout", mq.send(before)).status(200);
    mq.ask(session);
    Answer logout = sessions.logOut(session);
    if (!logout.succeeded()) {
      trial.expect("logout", logout).status(204);
      return;
    }
    Answer answer = mq.send(session.obedient(mq.look()));
    trial.expect("GET /login after logout, with what is left in the jar", answer).status(401);
  }

  private void leavesOthersAlone(Trial trial) {
    mq.needsSight();
    MqSession witness = sessions.witness();
    MqSession first = sessions.shared();
    Optional<MqSession> others = sessions.others();
    MqSession older = sessions.fresh();
    MqSession leaving = sessions.fresh();
    MqSession newer = sessions.fresh();
    trial.expect("logout", sessions.logOut(leaving)).status(204);
    List<MqSession> staying = new ArrayList<>();
    live(trial, "an older session of the user", older, staying);
    live(trial, "a newer session of the user", newer, staying);
    live(trial, "the user's first session", first, new ArrayList<>());
    others.ifPresent(it -> live(trial, "another user's session", it, staying));
    mq.send(leaving.full(MqCalls.logout()));
    for (MqSession session : staying) {
      live(trial, "a session", "a second logout with an ended one's token", session);
    }
    // The other user's goes first, so that the user's own can be seen to outlive it.
    for (MqSession session : reversed(staying)) {
      Answer answer = sessions.logOut(session);
      trial.expect("logout of a session that stayed", answer).status(204);
      live(trial, "the user's first session", "logouts of others", first);
    }
    live(trial, "a session of the user that stood by", "all logouts of the run", witness);
  }

  private static List<MqSession> reversed(List<MqSession> sessions) {
    List<MqSession> reversed = new ArrayList<>(sessions);
    Collections.reverse(reversed);
    return reversed;
  }

  private void live(Trial trial, String what, String after, MqSession session) {
    trial.expect("GET /login in " + what + " after " + after, mq.ask(session)).status(200);
  }

  private void live(Trial trial, String what, MqSession session, List<MqSession> staying) {
    Answer answer = mq.ask(session);
    trial.expect("GET /login in " + what + " after a logout", answer).status(200);
    if (answer.succeeded()) {
      staying.add(session);
    }
  }
}
