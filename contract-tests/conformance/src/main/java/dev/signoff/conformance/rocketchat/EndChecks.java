package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;

/** Whether a logout ends its session, at once and for good, and no other. */
final class EndChecks {
  private final Scene scene;

  EndChecks(Scene scene) {
    this.scene = scene;
  }

  void addTo(Checks checks) {
    checks.add(
        "RC-LOGOUT-08",
        "GET /me, a logout, then the same token to GET /me, to a second and a third logout, and to resume it",
        "401 to each, at once",
        this::ends);
    checks.add(
        "RC-LOGOUT-09",
        "a logout of the second of three sessions, then of the third",
        "the user's older and newer session live on, and so does the other user's",
        this::endsNoOther);
  }

  private void ends(Trial trial) {
    TokenPair pair = scene.fresh();
    scene.chat().isAlive(pair); // a server may remember what it has just looked up
    Answer logout = scene.chat().send(Calls.logout(pair));
    trial.expect("logout", logout).status(200);
    if (!logout.succeeded()) {
      return;
    }
    scene.sessions().ended(pair);
    me("GET /me right after logout", pair, trial);
    trial.expect("a second logout", scene.chat().send(Calls.logout(pair))).status(401);
    me("GET /me after a second logout", pair, trial);
    Answer resumed = scene.chat().send(Calls.resume(pair.authToken()));
    trial.expect("resuming the token after logout", resumed).refused();
    scene.chat().session(pair.user(), resumed).ifPresent(scene.sessions()::opened);
    trial.expect("a third logout", scene.chat().send(Calls.logout(pair))).status(401);
    me("GET /me after a third logout", pair, trial);
    scene.table().judge("RC-LOGOUT-08", trial);
  }

  private void me(String what, TokenPair pair, Trial trial) {
    trial.expect(what, scene.chat().send(Calls.whoAmI(pair))).status(401);
  }

  private void endsNoOther(Trial trial) {
    if (scene.live().lostFirst() && !scene.acceptedFlaw()) {
      trial.fail(
          "logouts so far: expected the first session of the run to live on, got it ended", null);
    }
    TokenPair older = scene.live().own();
    TokenPair second = scene.fresh();
    TokenPair newer = scene.fresh();
    TokenPair others = scene.live().hasOthers() ? scene.live().others() : null;
    boolean lived = scene.chat().isAlive(older);
    Answer logout = scene.chat().send(Calls.logout(second));
    trial.expect("logout", logout).status(200);
    if (logout.succeeded()) {
      scene.sessions().ended(second);
    }
    if (lived) {
      scene.live().expect("after logout", "the user's older session", older, trial, logout);
    } else {
      trial.fail("two further logins: expected the first session to live on, got it ended", null);
    }
    scene.live().expect("after logout", "the user's newer session", newer, trial, logout);
    if (others != null) {
      scene.live().expect("after logout", "the other user's session", others, trial, logout);
    }
    Answer next = scene.chat().send(Calls.logout(newer));
    trial.expect("logout of another session of the user", next).status(200);
    if (next.succeeded()) {
      scene.sessions().ended(newer);
    }
    if (lived) {
      scene
          .live()
          .expect("after the newest session's logout", "the oldest session", older, trial, next);
    }
    if (others == null) {
      trial.observe("with --other-user, another user's session would be looked at too", null);
    }
  }
}
