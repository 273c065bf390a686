package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;

/** Whether a logout ends its session, at once and for good, and no other. */
final class RocketChatSessionEndChecks {
  private final RocketChatCheckContext scene;

  RocketChatSessionEndChecks(RocketChatCheckContext scene) {
    this.scene = scene;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGOUT-08",
        "GET /me, a logout, then the same token to GET /me, to a second and a third logout, and to resume it",
        "401 to each, at once; so after the logout of another user and all that came before",
        this::ends);
    checks.add(
        "RC-LOGOUT-09",
        "a logout of the second of three sessions, then of the third",
        "the user's older and newer session live on, and so does the other user's",
        this::endsNoOther);
  }

  private void ends(CheckRun trial) {
    scene.endings().tell(trial);
    endsOthers(trial);
    RocketChatCheckSession pair = scene.fresh();
    scene.chat().isAlive(pair); // a server may remember what it has just looked up
    if (!scene.logOut("logout", pair, trial).succeeded()) {
      return;
    }
    RocketChatTokenReuse endings = scene.endings();
    endings.profile("GET /me right after logout", pair, trial);
    trial.expect("a second logout", scene.chat().send(RocketChatRequests.logout(pair))).status(401);
    endings.profile("GET /me after a second logout", pair, trial);
    RawResponse resumed = scene.chat().send(RocketChatRequests.resume(pair.authToken()));
    trial.expect("resuming the token after logout", resumed).refused();
    scene.chat().session(pair.user(), resumed).ifPresent(scene.sessions()::opened);
    trial.expect("a third logout", scene.chat().send(RocketChatRequests.logout(pair))).status(401);
    endings.profile("GET /me after a third logout", pair, trial);
    scene.table().judge("RC-LOGOUT-08", trial);
  }

  private void endsOthers(CheckRun trial) {
    User other = scene.target().otherUser();
    if (other == null) {
      return;
    }
    RocketChatCheckSession pair = scene.sessions().fresh(other);
    String what = "logout of the other user";
    if (scene.logOut(what, pair, trial).succeeded()) {
      scene.endings().refused("the " + what, pair, trial);
    }
  }

  private void endsNoOther(CheckRun trial) {
    if (scene.live().lostFirst()) {
      trial.fail(
          "logouts so far: expected the first session of the run to live on, got it ended",
          scene.chat().sign());
    }
    RocketChatCheckSession older = scene.live().own();
    RocketChatCheckSession second = scene.fresh();
    RocketChatCheckSession newer = scene.fresh();
    RocketChatCheckSession others = scene.live().hasOthers() ? scene.live().others() : null;
    boolean lived = scene.chat().isAlive(older);
    boolean ended = scene.logOut("logout", second, trial).succeeded();
    if (lived) {
      scene.live().expect("after logout", "the user's older session", older, trial);
    } else {
      trial.fail(
          "two further logins: expected the first session to live on, got it ended",
          scene.chat().sign());
    }
    scene.live().expect("after logout", "the user's newer session", newer, trial);
    if (others != null) {
      scene.live().expect("after logout", "the other user's session", others, trial);
    }
    if (ended) {
      scene.endings().refused("the logout of the second of three sessions", second, trial);
    }
    String what = "logout of another session of the user";
    ended = scene.logOut(what, newer, trial).succeeded();
    if (lived) {
      scene.live().expect("after the newest session's logout", "the oldest session", older, trial);
    }
    if (ended) {
      scene.endings().refused("the " + what, newer, trial);
    }
    if (others == null) {
      trial.observe("with --other-user, another user's session would be looked at too", null);
    }
  }
}
