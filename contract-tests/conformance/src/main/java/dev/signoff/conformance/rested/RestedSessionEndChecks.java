package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks that a logout ends its session at once, and no other session. */
final class RestedSessionEndChecks {
  private static final String OLDER = "an older session with ";
  private static final String OTHERS = "the other user's session with ";

  private final RestedCheckContext context;

  RestedSessionEndChecks(RestedCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RESTED-LOGOUT-09",
        "log in, GET, log out, at once GET and log out again; by cookie and by header",
        "no record, and no second 2xx",
        this::endsTheToken);
    checks.add(
        "RESTED-LOGOUT-12",
        "log out while older and newer sessions of the user are alive, and one"
            + " of the other user",
        "all of them stay alive, and can be logged out",
        this::endsNoOther);
  }

  private void endsTheToken(CheckRun run) {
    context
        .sessions()
        .stillAccepted()
        .forEach((response, sentence) -> run.fail(sentence, response));
    List<RestedCheckSession> ended = new ArrayList<>();
    for (RestedTokenLocation location : RestedTokenLocation.values()) {
      RestedCheckSession session = context.requireProbe(context.fresh(location));
      if (!context.rested().isAlive(session)) {
        run.fail(
            "login: expected a token that returns the user's record, got one that does not",
            session.login());
      }
      context.logOut(session);
      String after = "after a logout with " + location;
      context.expectEnded(run, after, session);
      RawResponse again = context.rested().send(session.authenticated(context.project().logout()));
      run.expect("a second logout with " + location, again).refused();
      context.expectEnded(run, after + " and a second one", session);
      ended.add(session);
    }
    context.expectEnded(run, "after a logout and a new login", ended.get(0));
    context.matrix().verify("RESTED-LOGOUT-09", run);
  }

  private void endsNoOther(CheckRun run) {
    Map<String, RestedCheckSession> others = new LinkedHashMap<>();
    List<RestedCheckSession> ending = new ArrayList<>();
    for (RestedTokenLocation location : RestedTokenLocation.values()) {
      others.put(OLDER + location, context.requireProbe(context.shared(location)));
    }
    for (RestedTokenLocation location : RestedTokenLocation.values()) {
      ending.add(context.fresh(location));
    }
    others.put("a newer session", context.fresh(RestedTokenLocation.COOKIE));
    if (context.target().otherUser() == null) {
      run.incomplete("needs --other-user");
    } else {
      for (RestedTokenLocation location : RestedTokenLocation.values()) {
        RestedCheckSession other = context.sessions().shared(context.otherUser(), location);
        if (context.sessions().canProbe(other)) {
          others.put(OTHERS + location, other);
        }
      }
    }
    expectAlive(run, "the logins", others, ending.get(0).login());
    for (RestedCheckSession session : ending) {
      String after = "a logout with " + session.location();
      RawRequest logout = context.project().logout().header("Content-Type", "text/plain");
      RawResponse response = context.logOut(session, logout);
      if (response.succeeded()) {
        context.expectEnded(run, after + " and Content-Type text/plain", session);
      } else {
        response = context.logOut(session);
      }
      expectAlive(run, after, others, response);
      if (session.location() == RestedTokenLocation.COOKIE) {
        others.put("the session opened next", context.fresh(RestedTokenLocation.HEADER));
        expectAlive(run, after + " and the next login", others, response);
      }
    }
    others
        .keySet()
        .removeIf(it -> it.startsWith(OLDER) && it.endsWith(RestedTokenLocation.HEADER.toString()));
    others
        .keySet()
        .removeIf(
            it -> it.startsWith(OTHERS) && it.endsWith(RestedTokenLocation.HEADER.toString()));
    others.forEach((what, session) -> endsItself(run, what, session));
  }

  private void endsItself(CheckRun run, String what, RestedCheckSession session) {
    RawResponse response = context.logOut(session);
    run.expect("the logout of " + what, response).status(204);
    if (response.succeeded()) {
      context.expectEnded(run, "the logout of " + what, session);
    }
  }

  private void expectAlive(
      CheckRun run, String after, Map<String, RestedCheckSession> others, RawResponse response) {
    others
        .entrySet()
        .removeIf(
            other -> {
              RawResponse use = context.rested().send(context.project().whoAmI(), other.getValue());
              boolean isDead = !other.getValue().isConfirmedBy(use);
              if (isDead) {
                run.fail(
                    after + ": expected " + other.getKey() + " to stay alive, got it ended",
                    response);
                run.fail(
                    "GET after "
                        + after
                        + ": expected the record of "
                        + other.getKey()
                        + ", got none and status "
                        + use.status(),
                    use);
                context.sessions().ended(other.getValue());
              }
              return isDead;
            });
  }
}
