package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Flaw;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Pair;
import java.util.HashSet;
import java.util.Set;

/** The CSRF token of 9.0.4: each {@code GET} replaces it, and only the newest counts. */
final class CsrfChecks {
  private final MqSuite suite;
  private final Mq mq;
  private final MqSessions sessions;

  CsrfChecks(MqSuite suite) {
    this.suite = suite;
    this.mq = suite.mq();
    this.sessions = suite.sessions();
  }

  void addTo(Checks checks) {
    checks.add(
        "MQ-WHOAMI-04",
        "GET /login three times, then logout with the last but one csrfToken, and with the last",
        "a new csrfToken each time; 401, then 204",
        this::replacesTheToken);
    checks.add(
        "MQ-LOGOUT-06",
        "DELETE /login with the newest csrfToken in the header, with others, blank and without",
        "204, else 401",
        this::takesTheNewest);
    checks.add(
        "MQ-LOGOUT-07",
        "DELETE /login with csrfTokens that newer ones have replaced, then with the newest",
        "401, then 204",
        this::refusesReplaced);
  }

  private void replacesTheToken(Trial trial) {
    MqSession session = sessions.own();
    Set<String> seen = new HashSet<>(Set.of(session.csrf()));
    for (int i = 0; i < 3; i++) {
      Answer answer = mq.ask(session);
      boolean set =
          answer.setCookies().stream()
              .anyMatch(it -> it.name().equals(MqCalls.CSRF_COOKIE) && !it.value().isEmpty());
      if (!set) {
        trial.expect("GET /login", answer).different("a cookie csrfToken", "none");
      } else if (!seen.add(session.csrf())) {
        trial.expect("GET /login", answer).different("a new csrfToken", "one that was before");
      } else if (!session.jar().all().contains(new Pair(MqCalls.CSRF_COOKIE, session.csrf()))) {
        trial
            .expect("GET /login", answer)
            .different("a cookie csrfToken that clients keep", "one that they do not");
      }
    }
    long kept =
        session.jar().all().stream()
            .filter(cookie -> cookie.name().equals(MqCalls.CSRF_COOKIE))
            .count();
    if (kept > 1) {
      trial.fail(
          "GET /login: expected the csrfToken to replace the one before, got a jar with both",
          null);
    }
    session
        .replacedCsrf()
        .ifPresent(old -> refused(trial, "logout with the last but one csrfToken", session, old));
    trial.expect("logout with the last csrfToken", sessions.logOut(session)).status(204);
  }

  private void takesTheNewest(Trial trial) {
    suite.table().judge("MQ-LOGOUT-06", trial);
    MqSession session = sessions.fresh();
    refused(trial, "logout with another session's csrfToken", session, sessions.shared().csrf());
    String forged = Flaw.UNKNOWN.applyTo(session.csrf());
    twice(trial, "logout with one forged csrfToken in header and cookie", session, forged);
    twice(trial, "logout with a blank csrfToken in header and cookie", session, "");
    Call alone = MqCalls.logout().cookie(session.ltpa().name(), session.ltpa().value());
    Call blank = alone.header(MqCalls.CSRF_HEADER, "");
    send(trial, "logout with the header blank and no csrfToken cookie", session, "", blank);
    refused(trial, "logout with the csrfToken in quotes", session, '"' + session.csrf() + '"');
    int middle = session.csrf().length() / 2;
    if (middle > 0) {
      String spaced = session.csrf().substring(0, middle) + " " + session.csrf().substring(middle);
      refused(trial, "logout with a space in the csrfToken", session, spaced);
    }
    refused(trial, "logout with the LTPA token as csrfToken", session, session.ltpa().value());
    trial.expect("logout with the csrfToken of the login", sessions.logOut(session)).status(204);
    MqSession other = sessions.own();
    mq.ask(other);
    mq.ask(other);
    trial.expect("logout with the csrfToken of a GET", sessions.logOut(other)).status(204);
  }

  private void refusesReplaced(Trial trial) {
    suite.table().judge("MQ-LOGOUT-07", trial);
    MqSession session = sessions.fresh();
    String first = session.csrf();
    mq.ask(session);
    String second = session.csrf();
    twice(trial, "logout with a replaced csrfToken in header and cookie", session, first);
    mq.ask(session);
    refused(trial, "logout with the csrfToken of the login after two newer ones", session, first);
    refused(trial, "logout with the csrfToken before the newest", session, second);
    trial.expect("logout with the newest csrfToken", sessions.logOut(session)).status(204);
  }

  private void refused(Trial trial, String what, MqSession session, String csrf) {
    Call call = session.cookies(MqCalls.logout()).header(MqCalls.CSRF_HEADER, csrf);
    send(trial, what, session, csrf, call);
  }

  /** As a client sends it that has the very token in its jar. */
  private void twice(Trial trial, String what, MqSession session, String csrf) {
    Pair ltpa = session.ltpa();
    Call call =
        MqCalls.logout()
            .cookie(ltpa.name(), ltpa.value())
            .cookie(MqCalls.CSRF_COOKIE, csrf)
            .header(MqCalls.CSRF_HEADER, csrf);
    send(trial, what, session, csrf, call);
  }

  private void send(Trial trial, String what, MqSession session, String csrf, Call call) {
    if (!csrf.equals(session.csrf())) {
      trial.expect(what, mq.send(call)).status(401);
    }
  }
}
