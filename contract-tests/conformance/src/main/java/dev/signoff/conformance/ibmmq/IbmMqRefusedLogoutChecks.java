package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Checks of logouts that must be refused. */
final class IbmMqRefusedLogoutChecks {
  private final IbmMqCheckContext context;
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;

  IbmMqRefusedLogoutChecks(IbmMqCheckContext context) {
    this.context = context;
    this.mq = context.mq();
    this.sessions = context.sessions();
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "MQ-LOGOUT-05",
        "DELETE /login without the header, or with its value elsewhere",
        "401 with an error body",
        this::needsTheHeader);
    checks.add(
        "MQ-LOGOUT-08",
        "DELETE /login without the LTPA cookie, with one of another name or with one within"
            + " another's value, with and without the header",
        "401 with an error body",
        this::needsTheCookie);
    checks.add(
        "MQ-LOGOUT-09",
        "DELETE /login with LTPA cookies that are forged, cut, altered or expired",
        "401",
        this::refusesBadTokens);
    checks.add(
        "MQ-LOGOUT-14",
        "DELETE /login with a password in Authorization, and with the token elsewhere than in the"
            + " cookie",
        "401",
        this::acceptsOnlyTheCookie);
  }

  private void needsTheHeader(CheckRun run) {
    for (CredentialMatrix.RowResult result : context.matrix().verify("MQ-LOGOUT-05", run)) {
      withBody(run, result);
    }
    IbmMqCheckSession session = sessions.shared();
    RawRequest bare = session.cookies(IbmMqRequests.logout());
    String value = session.csrf();
    RawRequest ltpaOnly =
        IbmMqRequests.logout().cookie(session.ltpa().name(), session.ltpa().value());
    refused(run, "logout with the LTPA cookie and nothing else", ltpaOnly);
    refused(
        run,
        "logout without the header, with a cookie csrfToken",
        ltpaOnly.cookie(IbmMqRequests.CSRF_COOKIE, "x"));
    refused(
        run, "logout with the value in the query", bare.query(IbmMqRequests.CSRF_HEADER, value));
    refused(
        run, "logout with the value in a cookie", bare.cookie(IbmMqRequests.CSRF_HEADER, value));
    refused(
        run,
        "logout with the value in X-CSRF-Token, as scripts send it",
        bare.header("X-CSRF-Token", value).header("X-Requested-With", "XMLHttpRequest"));
    refused(
        run,
        "logout without the header, with a password in Authorization",
        bare.header("Authorization", basic()));
    if (mq.hasLivenessProbe()) {
      IbmMqSessionSurvivalChecks.expectAlive(run, mq, "logout without the header", session);
    }
  }

  private static void withBody(CheckRun run, CredentialMatrix.RowResult result) {
    RawResponse response = result.response();
    if (response != null && response.status() == 401) {
      IbmMqErrorBody.expect(run, result.row().what(), response, 401);
    }
  }

  private void needsTheCookie(CheckRun run) {
    for (CredentialMatrix.RowResult result : context.matrix().verify("MQ-LOGOUT-08", run)) {
      withBody(run, result);
    }
    IbmMqCheckSession session = sessions.shared();
    String token = session.ltpa().value();
    RawRequest bare = withoutToken(session);
    refused(run, "logout with neither cookie nor header", IbmMqRequests.logout());
    refused(run, "logout with the token in a cookie LtpaToken", bare.cookie("LtpaToken", token));
    refused(
        run,
        "logout with the token in a cookie whose name ends in LtpaToken2",
        bare.cookie("No" + session.ltpa().name(), token));
    requiresACookieOfItsOwn(run);
  }

  /**
   * Checks that only a semicolon separates cookies (RFC 6265 §4.2.1 and §5.4). A server that splits
   * at commas takes a session from a value that somebody else may have set. This is a warning,
   * because Open Liberty, on which the vendor's server runs, splits there.
   */
  private void requiresACookieOfItsOwn(CheckRun run) {
    IbmMqCheckSession session = sessions.own();
    String pair = session.ltpa().name() + "=" + session.ltpa().value();
    RawResponse response = mq.send(withoutToken(session).cookie("prefs", "a," + pair));
    if (response.succeeded()) {
      run.warn(
          "logout with the token behind a comma in another cookie: expected a refusal, got status "
              + response.status(),
          response);
    } else {
      sessions.makeAvailable(session);
    }
  }

  /** Returns a logout with the CSRF header, so that only the token is missing. */
  private static RawRequest withoutToken(IbmMqCheckSession session) {
    return session
        .otherCookies(IbmMqRequests.logout())
        .header(IbmMqRequests.CSRF_HEADER, session.csrf());
  }

  private void refused(CheckRun run, String what, RawRequest request) {
    IbmMqErrorBody.expect(run, what, mq.send(request), 401);
  }

  private void refusesBadTokens(CheckRun run) {
    context.matrix().verify("MQ-LOGOUT-09", run);
    IbmMqCheckSession session = sessions.shared();
    String right = session.ltpa().value();
    byte[] junk = new byte[right.length() * 3 / 4];
    new Random(right.hashCode()).nextBytes(junk);
    refusedToken(run, session, "a token of random bytes", Base64.getEncoder().encodeToString(junk));
    refusedToken(run, session, "a token that is no base64", IbmMqWhoAmIChecks.NO_BASE64);
    refusedToken(run, session, "a token with something before it", "junk" + right);
    int middle = right.length() / 2;
    refusedToken(
        run,
        session,
        "a token with four characters in its middle",
        right.substring(0, middle) + "Qx7Q" + right.substring(middle));
    halves(run, session);
    run.expect(
            "logout with a bad token and no header",
            mq.send(
                session
                    .otherCookies(IbmMqRequests.logout())
                    .cookie(session.ltpa().name(), "garbage")))
        .status(401);
    for (int at : List.of(0, right.length() / 4, right.length() * 3 / 4)) {
      char other = right.charAt(at) == 'Q' ? 'R' : 'Q';
      String token = right.substring(0, at) + other + right.substring(at + 1);
      refusedToken(run, session, "a token altered at character " + (at + 1), token);
    }
  }

  /** Checks a token made of the halves of two sessions' tokens, if the halves differ. */
  private void halves(CheckRun run, IbmMqCheckSession session) {
    String one = session.ltpa().value();
    String other = sessions.others().orElseGet(this::availableSession).ltpa().value();
    String mixed = one.substring(0, one.length() / 2) + other.substring(other.length() / 2);
    if (!mixed.equals(one) && !mixed.equals(other)) {
      refusedToken(run, session, "the halves of two tokens", mixed);
    }
  }

  private IbmMqCheckSession availableSession() {
    IbmMqCheckSession session = sessions.own();
    sessions.makeAvailable(session);
    return session;
  }

  private void refusedToken(CheckRun run, IbmMqCheckSession session, String what, String token) {
    RawRequest request = withoutToken(session).cookie(session.ltpa().name(), token);
    run.expect("logout with " + what, mq.send(request)).status(401);
  }

  private void acceptsOnlyTheCookie(CheckRun run) {
    IbmMqCheckSession session = sessions.shared();
    String name = session.ltpa().name();
    String token = session.ltpa().value();
    String basic = basic();
    RawRequest bare = withoutToken(session);
    refused(run, "logout with a password in Authorization", bare.header("Authorization", basic));
    refused(
        run,
        "logout with a password in Authorization and a bad token",
        bare.header("Authorization", basic).cookie(name, "garbage"));
    refused(
        run,
        "logout with the token as Bearer in Authorization",
        bare.header("Authorization", "Bearer " + token));
    refused(
        run, "logout with only the token in Authorization", bare.header("Authorization", token));
    refused(
        run,
        "logout with the token in the query",
        bare.query(name, URLEncoder.encode(token, StandardCharsets.UTF_8)));
    refused(run, "logout with the token in a header", bare.header(name, token));
    String body = "{" + JsonText.of(name) + ":" + JsonText.of(token) + "}";
    run.expect("logout with the token in the body", mq.send(bare.body(IbmMqRequests.JSON, body)))
        .refused();
    if (mq.hasLivenessProbe()) {
      IbmMqSessionSurvivalChecks.expectAlive(run, mq, "logout with the token elsewhere", session);
    }
  }

  private String basic() {
    User user = context.target().user();
    String both = user.name() + ":" + user.password();
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }
}
