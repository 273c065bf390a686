package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import java.util.Locale;

/** Whether the token counts in its header, however that is written, and nowhere else. */
final class RocketChatTokenPlacementChecks {
  private final RocketChatCheckContext scene;

  RocketChatTokenPlacementChecks(RocketChatCheckContext scene) {
    this.scene = scene;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGOUT-11",
        "header names in small and in capital letters; POST /api/v1/logout and GET /me with the"
            + " token in query, body, cookies and Authorization instead",
        "200, and the session is ended; 401 from each other place, and the session lives on",
        this::places);
    checks.add(
        "RC-LOGOUT-12",
        "GET /api/v1/logout with both headers, then GET /me with them",
        "nothing; what it sees is reported",
        this::get);
  }

  private void places(CheckRun trial) {
    RocketChatCheckSession own = scene.live().own();
    RawRequest small = named(RocketChatRequests.bareWhoAmI(), own, false);
    trial
        .expect("GET /me with header names in small letters", scene.chat().send(small))
        .status(200);
    ends("small letters", false, trial);
    ends("capital letters", true, trial);
    for (RocketChatTokenPlacement place : RocketChatTokenPlacement.values()) {
      refused("logout with " + place.words(), RocketChatRequests.bareLogout(), place, trial);
      if (place != RocketChatTokenPlacement.JSON && place != RocketChatTokenPlacement.FORM) {
        refused("GET /me with " + place.words(), RocketChatRequests.bareWhoAmI(), place, trial);
      }
    }
    scene.live().expectOwn("after the token in other places", trial);
  }

  private void ends(String letters, boolean capital, CheckRun trial) {
    RocketChatCheckSession pair = scene.fresh();
    String what = "logout with header names in " + letters;
    RawResponse logout = scene.chat().send(named(RocketChatRequests.bareLogout(), pair, capital));
    if (scene.loggedOut(what, pair, logout, trial).succeeded()) {
      scene.endings().refused("a " + what, pair, trial);
    }
  }

  private static RawRequest named(RawRequest call, RocketChatCheckSession pair, boolean capital) {
    return call.header(cased(RocketChatRequests.TOKEN, capital), pair.authToken())
        .header(cased(RocketChatRequests.USER_ID, capital), pair.userId());
  }

  private static String cased(String name, boolean capital) {
    return capital ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
  }

  /** With the user id there alone, then in its header too. */
  private void refused(
      String what, RawRequest call, RocketChatTokenPlacement place, CheckRun trial) {
    RocketChatCheckSession pair = scene.live().own();
    RawResponse alone = scene.chat().send(place.put(call, pair));
    trial.expect(what, alone).status(401);
    pair = scene.live().own();
    RawResponse both =
        scene.chat().send(place.put(call, pair).header(RocketChatRequests.USER_ID, pair.userId()));
    trial.expect(what + " and the user id in its header", both).status(401);
  }

  private void get(CheckRun trial) {
    RocketChatCheckSession pair = scene.fresh();
    RawResponse answer =
        scene
            .chat()
            .send(
                RocketChatRequests.with(
                    RawRequest.of("GET", RocketChatRequests.LOGOUT.path()), pair));
    boolean alive = scene.chat().isAlive(pair);
    if (!alive) {
      scene.sessions().ended(pair);
    }
    trial.observe(
        "GET on the logout answered "
            + answer.status()
            + (alive ? ", and the session lives on" : ", and ended the session"),
        answer);
  }
}
