package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks of the CSRF token of profile 9.0.4: each {@code GET} replaces it, and only the newest one
 * is valid.
 */
final class IbmMqCsrfChecks {
  private final IbmMqCheckContext context;
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;

  IbmMqCsrfChecks(IbmMqCheckContext context) {
    this.context = context;
    this.mq = context.mq();
    this.sessions = context.sessions();
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "MQ-WHOAMI-04",
        "GET /login three times, then logout with the previous csrfToken, and with the newest",
        "a new csrfToken each time; 401, then 204",
        this::replacesTheToken);
    checks.add(
        "MQ-LOGOUT-06",
        "DELETE /login with the newest csrfToken in the header, with others, blank and without",
        "204 with the newest, otherwise 401",
        this::acceptsTheNewest);
    checks.add(
        "MQ-LOGOUT-07",
        "DELETE /login with csrfTokens that newer ones have replaced, then with the newest",
        "401, then 204",
        this::refusesReplaced);
  }

  private void replacesTheToken(CheckRun run) {
    IbmMqCheckSession session = sessions.own();
    Set<String> seen = new HashSet<>(Set.of(session.csrf()));
    for (int i = 0; i < 3; i++) {
      RawResponse response = mq.whoAmI(session);
      boolean set =
          response.setCookies().stream()
              .anyMatch(it -> it.name().equals(IbmMqRequests.CSRF_COOKIE) && !it.value().isEmpty());
      if (!set) {
        run.expect("GET /login", response).different("a cookie csrfToken", "none");
      } else if (!seen.add(session.csrf())) {
        run.expect("GET /login", response).different("a new csrfToken", "an earlier one");
      } else if (!session
          .jar()
          .all()
          .contains(new NameValue(IbmMqRequests.CSRF_COOKIE, session.csrf()))) {
        run.expect("GET /login", response)
            .different("a cookie csrfToken that clients store", "one that they ignore");
      }
    }
    long kept =
        session.jar().all().stream()
            .filter(cookie -> cookie.name().equals(IbmMqRequests.CSRF_COOKIE))
            .count();
    if (kept > 1) {
      run.fail(
          "GET /login: expected the csrfToken to replace the previous one, got a"
              + " jar with both",
          null);
    }
    session
        .replacedCsrf()
        .ifPresent(old -> refused(run, "logout with the previous csrfToken", session, old));
    run.expect("logout with the newest csrfToken", sessions.logOut(session)).status(204);
  }

  private void acceptsTheNewest(CheckRun run) {
    context.matrix().verify("MQ-LOGOUT-06", run);
    if (sessions.others().isEmpty()) {
      run.incomplete("needs --other-user");
    }
    IbmMqCheckSession session = sessions.fresh();
    refused(run, "logout with another session's csrfToken", session, sessions.shared().csrf());
    String forged = CredentialDefect.UNKNOWN.applyTo(session.csrf());
    inHeaderAndCookie(
        run, "logout with one forged csrfToken in header and cookie", session, forged);
    inHeaderAndCookie(run, "logout with a blank csrfToken in header and cookie", session, "");
    RawRequest ltpaOnly =
        IbmMqRequests.logout().cookie(session.ltpa().name(), session.ltpa().value());
    RawRequest blank = ltpaOnly.header(IbmMqRequests.CSRF_HEADER, "");
    send(run, "logout with a blank header and no csrfToken cookie", session, "", blank);
    refused(run, "logout with the csrfToken in quotes", session, '"' + session.csrf() + '"');
    int middle = session.csrf().length() / 2;
    if (middle > 0) {
      String spaced = session.csrf().substring(0, middle) + " " + session.csrf().substring(middle);
      refused(run, "logout with a space in the csrfToken", session, spaced);
    }
    refused(run, "logout with the LTPA token as csrfToken", session, session.ltpa().value());
    run.expect("logout with the csrfToken of the login", sessions.logOut(session)).status(204);
    IbmMqCheckSession other = sessions.own();
    mq.whoAmI(other);
    mq.whoAmI(other);
    run.expect("logout with the csrfToken of a GET", sessions.logOut(other)).status(204);
  }

  private void refusesReplaced(CheckRun run) {
    context.matrix().verify("MQ-LOGOUT-07", run);
    IbmMqCheckSession session = sessions.fresh();
    String first = session.csrf();
    mq.whoAmI(session);
    String second = session.csrf();
    inHeaderAndCookie(run, "logout with a replaced csrfToken in header and cookie", session, first);
    mq.whoAmI(session);
    refused(run, "logout with the csrfToken of the login after two newer ones", session, first);
    refused(run, "logout with the csrfToken before the newest", session, second);
    run.expect("logout with the newest csrfToken", sessions.logOut(session)).status(204);
  }

  private void refused(CheckRun run, String what, IbmMqCheckSession session, String csrf) {
    RawRequest request =
        session.cookies(IbmMqRequests.logout()).header(IbmMqRequests.CSRF_HEADER, csrf);
    send(run, what, session, csrf, request);
  }

  /**
   * Sends a token in both the header and the cookie, as a client does that has this token in its
   * jar.
   */
  private void inHeaderAndCookie(
      CheckRun run, String what, IbmMqCheckSession session, String csrf) {
    NameValue ltpa = session.ltpa();
    RawRequest request =
        IbmMqRequests.logout()
            .cookie(ltpa.name(), ltpa.value())
            .cookie(IbmMqRequests.CSRF_COOKIE, csrf)
            .header(IbmMqRequests.CSRF_HEADER, csrf);
    send(run, what, session, csrf, request);
  }

  private void send(
      CheckRun run, String what, IbmMqCheckSession session, String csrf, RawRequest request) {
    if (!csrf.equals(session.csrf())) {
      run.expect(what, mq.send(request)).status(401);
    }
  }
}
