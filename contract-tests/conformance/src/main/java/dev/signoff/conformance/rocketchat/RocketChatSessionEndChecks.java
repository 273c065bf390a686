package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;

/** Checks that a logout ends its session at once and for good, and no other session. */
final class RocketChatSessionEndChecks {
  private final RocketChatCheckContext context;

  RocketChatSessionEndChecks(RocketChatCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGOUT-08",
        "GET /me, a logout, then the same token to GET /me, to a second and a third logout, and to resume it",
        "401 to each, at once; also after the logout of the other user and"
            + " after all logouts before",
        this::ends);
    checks.add(
        "RC-LOGOUT-09",
        "a logout of the second of three sessions, then of the third",
        "the user's older and newer session stay alive, and so does the other user's",
        this::endsNoOther);
  }

  private void ends(CheckRun run) {
    context.tokenReuse().reportDeferred(run);
    endsOthers(run);
    RocketChatCheckSession session = context.fresh();
    context.chat().isAlive(session); // a server may cache the result of this lookup
    if (!context.logOut("logout", session, run).succeeded()) {
      return;
    }
    RocketChatTokenReuse tokenReuse = context.tokenReuse();
    tokenReuse.expectNoUser("GET /me right after logout", session, run);
    run.expect("a second logout", context.chat().send(RocketChatRequests.logout(session)))
        .status(401);
    tokenReuse.expectNoUser("GET /me after a second logout", session, run);
    RawResponse resumed = context.chat().send(RocketChatRequests.resume(session.authToken()));
    run.expect("resuming the token after logout", resumed).refused();
    context.chat().session(session.user(), resumed).ifPresent(context.sessions()::opened);
    run.expect("a third logout", context.chat().send(RocketChatRequests.logout(session)))
        .status(401);
    tokenReuse.expectNoUser("GET /me after a third logout", session, run);
    context.matrix().verify("RC-LOGOUT-08", run);
  }

  private void endsOthers(CheckRun run) {
    User other = context.target().otherUser();
    if (other == null) {
      run.incomplete("needs --other-user");
      return;
    }
    RocketChatCheckSession session = context.sessions().fresh(other);
    String what = "logout of the other user";
    if (context.logOut(what, session, run).succeeded()) {
      context.tokenReuse().refused("the " + what, session, run);
    }
  }

  private void endsNoOther(CheckRun run) {
    if (context.liveSessions().lostFirst()) {
      run.fail(
          "logouts so far: expected the first session of the run to stay alive, got it ended",
          context.chat().lastProbe());
    }
    RocketChatCheckSession older = context.liveSessions().own();
    RocketChatCheckSession second = context.fresh();
    RocketChatCheckSession newer = context.fresh();
    RocketChatCheckSession others =
        context.liveSessions().hasOthers() ? context.liveSessions().others() : null;
    boolean lived = context.chat().isAlive(older);
    boolean ended = context.logOut("logout", second, run).succeeded();
    if (lived) {
      context.liveSessions().expect("after logout", "the user's older session", older, run);
    } else {
      run.fail(
          "two further logins: expected the first session to stay alive, got it ended",
          context.chat().lastProbe());
    }
    context.liveSessions().expect("after logout", "the user's newer session", newer, run);
    if (others != null) {
      context.liveSessions().expect("after logout", "the other user's session", others, run);
    }
    if (ended) {
      context.tokenReuse().refused("the logout of the second of three sessions", second, run);
    }
    String what = "logout of another session of the user";
    ended = context.logOut(what, newer, run).succeeded();
    if (lived) {
      context
          .liveSessions()
          .expect("after the newest session's logout", "the oldest session", older, run);
    }
    if (ended) {
      context.tokenReuse().refused("the " + what, newer, run);
    }
    if (others == null) {
      run.incomplete("needs --other-user");
    }
  }
}
