package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether a logout ends its session at once, and no other. */
final class RestedSessionEndChecks {
  private static final String OLDER = "an older session with ";
  private static final String OTHERS = "the other user's session with ";

  private final RestedCheckContext setting;

  RestedSessionEndChecks(RestedCheckContext setting) {
    this.setting = setting;
  }

  void addTo(CheckRegistry checks) {
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

  private void endsTheToken(CheckRun trial) {
    setting.visits().outlived().forEach((answer, sentence) -> trial.fail(sentence, answer));
    List<RestedCheckSession> ended = new ArrayList<>();
    for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
      RestedCheckSession session = setting.seen(setting.fresh(carrier));
      if (!setting.rested().isAlive(session)) {
        trial.fail(
            "login: expected a token that opens the user's record, got one that does not",
            session.login());
      }
      setting.logOut(session);
      String after = "after a logout with " + carrier;
      setting.expectDead(trial, after, session);
      RawResponse again = setting.rested().send(session.on(setting.project().logout()));
      trial.expect("a second logout with " + carrier, again).refused();
      setting.expectDead(trial, after + " and a second one", session);
      ended.add(session);
    }
    setting.expectDead(trial, "after a logout and a new login", ended.get(0));
    setting.table().judge("RESTED-LOGOUT-09", trial);
  }

  private void endsNoOther(CheckRun trial) {
    Map<String, RestedCheckSession> others = new LinkedHashMap<>();
    List<RestedCheckSession> ending = new ArrayList<>();
    for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
      others.put(OLDER + carrier, setting.seen(setting.shared(carrier)));
    }
    for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
      ending.add(setting.fresh(carrier));
    }
    others.put("a newer session", setting.fresh(RestedTokenLocation.COOKIE));
    if (setting.target().otherUser() != null) {
      for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
        RestedCheckSession other = setting.visits().shared(setting.otherUser(), carrier);
        if (setting.visits().shows(other)) {
          others.put(OTHERS + carrier, other);
        }
      }
    }
    expectAlive(trial, "the logins", others, ending.get(0).login());
    for (RestedCheckSession session : ending) {
      String after = "a logout with " + session.carrier();
      RawRequest logout = setting.project().logout().header("Content-Type", "text/plain");
      RawResponse answer = setting.logOut(session, logout);
      if (answer.succeeded()) {
        setting.expectDead(trial, after + " and Content-Type text/plain", session);
      } else {
        answer = setting.logOut(session);
      }
      expectAlive(trial, after, others, answer);
      if (session.carrier() == RestedTokenLocation.COOKIE) {
        others.put("the session opened next", setting.fresh(RestedTokenLocation.HEADER));
        expectAlive(trial, after + " and the next login", others, answer);
      }
    }
    others
        .keySet()
        .removeIf(it -> it.startsWith(OLDER) && it.endsWith(RestedTokenLocation.HEADER.toString()));
    others
        .keySet()
        .removeIf(
            it -> it.startsWith(OTHERS) && it.endsWith(RestedTokenLocation.HEADER.toString()));
    others.forEach((what, session) -> endsItself(trial, what, session));
  }

  private void endsItself(CheckRun trial, String what, RestedCheckSession session) {
    RawResponse answer = setting.logOut(session);
    trial.expect("the own logout of " + what, answer).status(204);
    if (answer.succeeded()) {
      setting.expectDead(trial, "the own logout of " + what, session);
    }
  }

  private void expectAlive(
      CheckRun trial, String after, Map<String, RestedCheckSession> others, RawResponse request) {
    others
        .entrySet()
        .removeIf(
            other -> {
              RawResponse use = setting.rested().send(setting.project().whoAmI(), other.getValue());
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
