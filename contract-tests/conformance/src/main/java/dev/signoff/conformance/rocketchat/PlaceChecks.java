package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import java.util.Locale;

/** Whether the token counts in its header, however that is written, and nowhere else. */
final class PlaceChecks {
  private final Scene scene;

  PlaceChecks(Scene scene) {
    this.scene = scene;
  }

  void addTo(Checks checks) {
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

  private void places(Trial trial) {
    TokenPair own = scene.live().own();
    Call small = named(Calls.bareWhoAmI(), own, false);
    trial
        .expect("GET /me with header names in small letters", scene.chat().send(small))
        .status(200);
    ends("small letters", false, trial);
    ends("capital letters", true, trial);
    for (Place place : Place.values()) {
      refused("logout with " + place.words(), Calls.bareLogout(), place, trial);
      if (place != Place.JSON && place != Place.FORM) {
        refused("GET /me with " + place.words(), Calls.bareWhoAmI(), place, trial);
      }
    }
    scene.live().expectOwn("after the token in other places", trial);
  }

  private void ends(String letters, boolean capital, Trial trial) {
    TokenPair pair = scene.fresh();
    String what = "logout with header names in " + letters;
    Answer logout = scene.chat().send(named(Calls.bareLogout(), pair, capital));
    if (scene.loggedOut(what, pair, logout, trial).succeeded()) {
      scene.endings().refused("a " + what, pair, trial);
    }
  }

  private static Call named(Call call, TokenPair pair, boolean capital) {
    return call.header(cased(Calls.TOKEN, capital), pair.authToken())
        .header(cased(Calls.USER_ID, capital), pair.userId());
  }

  private static String cased(String name, boolean capital) {
    return capital ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
  }

  /** With the user id there alone, then in its header too. */
  private void refused(String what, Call call, Place place, Trial trial) {
    TokenPair pair = scene.live().own();
    Answer alone = scene.chat().send(place.put(call, pair));
    trial.expect(what, alone).status(401);
    pair = scene.live().own();
    Answer both = scene.chat().send(place.put(call, pair).header(Calls.USER_ID, pair.userId()));
    trial.expect(what + " and the user id in its header", both).status(401);
  }

  private void get(Trial trial) {
    TokenPair pair = scene.fresh();
    Answer answer = scene.chat().send(Calls.with(Call.of("GET", Calls.LOGOUT.path()), pair));
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
