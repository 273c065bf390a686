package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import java.util.HashSet;
import java.util.Set;

/** The CSRF token of 9.0.4: each {@code GET} replaces it, and only the newest counts. */
final class IbmMqCsrfChecks {
  private final IbmMqCheckContext suite;
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;

  IbmMqCsrfChecks(IbmMqCheckContext suite) {
    this.suite = suite;
    this.mq = suite.mq();
    this.sessions = suite.sessions();
  }

  void addTo(CheckRegistry checks) {
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

  private void replacesTheToken(CheckRun trial) {
    IbmMqCheckSession session = sessions.own();
    Set<String> seen = new HashSet<>(Set.of(session.csrf()));
    for (int i = 0; i < 3; i++) {
      RawResponse answer = mq.ask(session);
      boolean set =
          answer.setCookies().stream()
              .anyMatch(it -> it.name().equals(IbmMqRequests.CSRF_COOKIE) && !it.value().isEmpty());
      if (!set) {
        trial.expect("GET /login", answer).different("a cookie csrfToken", "none");
      } else if (!seen.add(session.csrf())) {
        trial.expect("GET /login", answer).different("a new csrfToken", "one that was before");
      } else if (!session
          .jar()
          .all()
          .contains(new NameValue(IbmMqRequests.CSRF_COOKIE, session.csrf()))) {
        trial
            .expect("GET /login", answer)
            .different("a cookie csrfToken that clients keep", "one that they do not");
      }
    }
    long kept =
        session.jar().all().stream()
            .filter(cookie -> cookie.name().equals(IbmMqRequests.CSRF_COOKIE))
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

  private void takesTheNewest(CheckRun trial) {
    suite.table().judge("MQ-LOGOUT-06", trial);
    IbmMqCheckSession session = sessions.fresh();
    refused(trial, "logout with another session's csrfToken", session, sessions.shared().csrf());
    String forged = CredentialDefect.UNKNOWN.applyTo(session.csrf());
    twice(trial, "logout with one forged csrfToken in header and cookie", session, forged);
    twice(trial, "logout with a blank csrfToken in header and cookie", session, "");
    RawRequest alone = IbmMqRequests.logout().cookie(session.ltpa().name(), session.ltpa().value());
    RawRequest blank = alone.header(IbmMqRequests.CSRF_HEADER, "");
    send(trial, "logout with the header blank and no csrfToken cookie", session, "", blank);
    refused(trial, "logout with the csrfToken in quotes", session, '"' + session.csrf() + '"');
    int middle = session.csrf().length() / 2;
    if (middle > 0) {
      String spaced = session.csrf().substring(0, middle) + " " + session.csrf().substring(middle);
      refused(trial, "logout with a space in the csrfToken", session, spaced);
    }
    refused(trial, "logout with the LTPA token as csrfToken", session, session.ltpa().value());
    trial.expect("logout with the csrfToken of the login", sessions.logOut(session)).status(204);
    IbmMqCheckSession other = sessions.own();
    mq.ask(other);
    mq.ask(other);
    trial.expect("logout with the csrfToken of a GET", sessions.logOut(other)).status(204);
  }

  private void refusesReplaced(CheckRun trial) {
    suite.table().judge("MQ-LOGOUT-07", trial);
    IbmMqCheckSession session = sessions.fresh();
    String first = session.csrf();
    mq.ask(session);
    String second = session.csrf();
    twice(trial, "logout with a replaced csrfToken in header and cookie", session, first);
    mq.ask(session);
    refused(trial, "logout with the csrfToken of the login after two newer ones", session, first);
    refused(trial, "logout with the csrfToken before the newest", session, second);
    trial.expect("logout with the newest csrfToken", sessions.logOut(session)).status(204);
  }

  private void refused(CheckRun trial, String what, IbmMqCheckSession session, String csrf) {
    RawRequest call =
        session.cookies(IbmMqRequests.logout()).header(IbmMqRequests.CSRF_HEADER, csrf);
    send(trial, what, session, csrf, call);
  }

  /** As a client sends it that has the very token in its jar. */
  private void twice(CheckRun trial, String what, IbmMqCheckSession session, String csrf) {
    NameValue ltpa = session.ltpa();
    RawRequest call =
        IbmMqRequests.logout()
            .cookie(ltpa.name(), ltpa.value())
            .cookie(IbmMqRequests.CSRF_COOKIE, csrf)
            .header(IbmMqRequests.CSRF_HEADER, csrf);
    send(trial, what, session, csrf, call);
  }

  private void send(
      CheckRun trial, String what, IbmMqCheckSession session, String csrf, RawRequest call) {
    if (!csrf.equals(session.csrf())) {
      trial.expect(what, mq.send(call)).status(401);
    }
  }
}
