package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether a logout ends its session at once, and no other. */
final class EndingChecks {
  private static final String OLDER = "an older session with ";
  private static final String OTHERS = "the other user's session with ";

  private final Setting setting;

  EndingChecks(Setting setting) {
    this.setting = setting;
  }

  void addTo(Checks checks) {
    checks.add(
        "RESTED-LOGOUT-09",
        "log in, GET, log out, at once GET and log out again; by cookie and by header",
        "no record, and no second 2xx",
        this::endsTheToken);
    checks.add(
        "RESTED-LOGOUT-12",
        "log out while older and newer sessions of the user live, and one of the other user",
        "all of them live on, and log out themselves",
        this::endsNoOther);
  }

  private void endsTheToken(Trial trial) {
    setting.visits().outlived().forEach((answer, sentence) -> trial.fail(sentence, answer));
    List<RestedSession> ended = new ArrayList<>();
    for (Carrier carrier : Carrier.values()) {
      RestedSession session = setting.seen(setting.fresh(carrier));
      if (!setting.rested().isAlive(session)) {
        trial.fail(
            "login: expected a token that opens the user's record, got one that does not",
            session.login());
      }
      setting.logOut(session);
      String after = "after a logout with " + carrier;
      setting.expectDead(trial, after, session);
      Answer again = setting.rested().send(session.on(setting.project().logout()));
      trial.expect("a second logout with " + carrier, again).refused();
      setting.expectDead(trial, after + " and a second one", session);
      ended.add(session);
    }
    setting.expectDead(trial, "after a logout and a new login", ended.get(0));
    setting.table().judge("RESTED-LOGOUT-09", trial);
  }

  private void endsNoOther(Trial trial) {
    Map<String, RestedSession> others = new LinkedHashMap<>();
    List<RestedSession> ending = new ArrayList<>();
    for (Carrier carrier : Carrier.values()) {
      others.put(OLDER + carrier, setting.seen(setting.shared(carrier)));
    }
    for (Carrier carrier : Carrier.values()) {
      ending.add(setting.fresh(carrier));
    }
    others.put("a newer session", setting.fresh(Carrier.COOKIE));
    if (setting.target().otherUser() != null) {
      for (Carrier carrier : Carrier.values()) {
        RestedSession other = setting.visits().shared(setting.otherUser(), carrier);
        if (setting.visits().shows(other)) {
          others.put(OTHERS + carrier, other);
        }
      }
    }
    expectAlive(trial, "the logins", others, ending.get(0).login());
    for (RestedSession session : ending) {
      String after = "a logout with " + session.carrier();
      Call logout = setting.project().logout().header("Content-Type", "text/plain");
      Answer answer = setting.logOut(session, logout);
      if (answer.succeeded()) {
        setting.expectDead(trial, after + " and Content-Type text/plain", session);
      } else {
        answer = setting.logOut(session);
      }
      expectAlive(trial, after, others, answer);
      if (session.carrier() == Carrier.COOKIE) {
        others.put("the session opened next", setting.fresh(Carrier.HEADER));
        expectAlive(trial, after + " and the next login", others, answer);
      }
    }
    others.keySet().removeIf(it -> it.startsWith(OLDER) && it.endsWith(Carrier.HEADER.toString()));
    others.keySet().removeIf(it -> it.startsWith(OTHERS) && it.endsWith(Carrier.HEADER.toString()));
    others.forEach((what, session) -> endsItself(trial, what, session));
  }

  private void endsItself(Trial trial, String what, RestedSession session) {
    Answer answer = setting.logOut(session);
    trial.expect("the own logout of " + what, answer).status(204);
    if (answer.succeeded()) {
      setting.expectDead(trial, "the own logout of " + what, session);
    }
  }

  private void expectAlive(
      Trial trial, String after, Map<String, RestedSession> others, Answer request) {
    others
        .entrySet()
        .removeIf(
            other -> {
              Answer use = setting.rested().send(setting.project().whoAmI(), other.getValue());
              boolean isDead = !other.getValue().isToldBy(use);
              if (isDead) {
                trial.fail(
                    after + ": expected " + other.getKey() + " to live on, got it ended", request);
                trial.fail(
                    "GET after "
                        + after
                        + ": expected the record of "
                        + other.getKey()
                        + ", got none and status "
                        + use.status(),
                    use);
                setting.visits().ended(other.getValue());
              }
              return isDead;
            });
  }
}
