package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import java.util.Locale;

/** Checks that the token is accepted in its header, in any case of the name, and nowhere else. */
final class RocketChatTokenPlacementChecks {
  private final RocketChatCheckContext context;

  RocketChatTokenPlacementChecks(RocketChatCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGOUT-11",
        "header names in lower case and in upper case; POST /api/v1/logout and"
            + " GET /me with the token in query, body, cookies and Authorization"
            + " instead",
        "200, and the session is ended; 401 from each other place, and the"
            + " session stays alive",
        this::places);
    checks.add(
        "RC-LOGOUT-12",
        "GET /api/v1/logout with both headers, then GET /me with them",
        "nothing is required; the observation is reported",
        this::get);
  }

  private void places(CheckRun run) {
    RocketChatCheckSession own = context.liveSessions().own();
    RawRequest small = named(RocketChatRequests.bareWhoAmI(), own, false);
    run.expect("GET /me with header names in lower case", context.chat().send(small)).status(200);
    ends("lower case", false, run);
    ends("upper case", true, run);
    for (RocketChatTokenPlacement place : RocketChatTokenPlacement.values()) {
      refused("logout with " + place.words(), RocketChatRequests.bareLogout(), place, run);
      if (place != RocketChatTokenPlacement.JSON && place != RocketChatTokenPlacement.FORM) {
        refused("GET /me with " + place.words(), RocketChatRequests.bareWhoAmI(), place, run);
      }
    }
    context.liveSessions().expectOwn("after the token in other places", run);
  }

  private void ends(String letters, boolean capital, CheckRun run) {
    RocketChatCheckSession session = context.fresh();
    String what = "logout with header names in " + letters;
    RawResponse logout =
        context.chat().send(named(RocketChatRequests.bareLogout(), session, capital));
    if (context.loggedOut(what, session, logout, run).succeeded()) {
      context.tokenReuse().refused("a " + what, session, run);
    }
  }

  private static RawRequest named(
      RawRequest request, RocketChatCheckSession session, boolean capital) {
    return request
        .header(cased(RocketChatRequests.TOKEN, capital), session.authToken())
        .header(cased(RocketChatRequests.USER_ID, capital), session.userId());
  }

  private static String cased(String name, boolean capital) {
    return capital ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
  }

  /**
   * Checks a place twice: with the user id in the same place, and with the user id in its header.
   */
  private void refused(
      String what, RawRequest request, RocketChatTokenPlacement place, CheckRun run) {
    RocketChatCheckSession session = context.liveSessions().own();
    RawResponse withoutHeader = context.chat().send(place.put(request, session));
    run.expect(what, withoutHeader).status(401);
    session = context.liveSessions().own();
    RawResponse both =
        context
            .chat()
            .send(place.put(request, session).header(RocketChatRequests.USER_ID, session.userId()));
    run.expect(what + " and the user id in its header", both).status(401);
  }

  private void get(CheckRun run) {
    RocketChatCheckSession session = context.fresh();
    RawResponse response =
        context
            .chat()
            .send(
                RocketChatRequests.with(
                    RawRequest.of("GET", RocketChatRequests.LOGOUT.path()), session));
    boolean alive = context.chat().isAlive(session);
    if (!alive) {
      context.sessions().ended(session);
    }
    run.observe(
        "GET on the logout answered "
            + response.status()
            + (alive ? ", and the session stays alive" : ", and ended the session"),
        response);
  }
}
