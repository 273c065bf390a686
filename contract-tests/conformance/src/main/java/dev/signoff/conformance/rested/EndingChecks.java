package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether a logout ends its session at once, and no other. */
final class EndingChecks {
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
        "all of them live on",
        this::endsNoOther);
  }

  private void endsTheToken(Trial trial) {
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
      others.put("an older session with " + carrier, setting.seen(setting.shared(carrier)));
    }
    for (Carrier carrier : Carrier.values()) {
      ending.add(setting.fresh(carrier));
    }
    for (Carrier carrier : Carrier.values()) {
      others.put("a newer session with " + carrier, setting.fresh(carrier));
    }
    if (setting.target().otherUser() != null) {
      for (Carrier carrier : Carrier.values()) {
        RestedSession other = setting.visits().shared(setting.otherUser(), carrier);
        if (setting.visits().shows(other)) {
          others.put("the other user's session with " + carrier, other);
        }
      }
    }
    expectAlive(trial, "after the logins", others, ending.get(0).login());
    for (RestedSession session : ending) {
      Answer answer = setting.logOut(session);
      expectAlive(trial, "after a logout with " + session.carrier(), others, answer);
    }
  }

  private void expectAlive(
      Trial trial, String after, Map<String, RestedSession> others, Answer request) {
    others
        .entrySet()
        .removeIf(
            other -> {
              boolean isDead = !setting.rested().isAlive(other.getValue());
              if (isDead) {
                trial.fail(
                    after + ": expected " + other.getKey() + " to live on, got it ended", request);
                setting.visits().ended(other.getValue());
              }
              return isDead;
            });
  }
}
