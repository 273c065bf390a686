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

/** Which logouts are refused. */
final class IbmMqRefusedLogoutChecks {
  private final IbmMqCheckContext suite;
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;

  IbmMqRefusedLogoutChecks(IbmMqCheckContext suite) {
    this.suite = suite;
    this.mq = suite.mq();
    this.sessions = suite.sessions();
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "MQ-LOGOUT-05",
        "DELETE /login without the header, or with its value in another place",
        "401 with an error body",
        this::needsTheHeader);
    checks.add(
        "MQ-LOGOUT-08",
        "DELETE /login without the LTPA cookie or with one of another name, with and without the"
            + " header",
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
        this::takesTheCookieAlone);
  }

  private void needsTheHeader(CheckRun trial) {
    for (CredentialMatrix.RowResult line : suite.table().judge("MQ-LOGOUT-05", trial)) {
      withBody(trial, line);
    }
    IbmMqCheckSession session = sessions.shared();
    RawRequest bare = session.cookies(IbmMqRequests.logout());
    String value = session.csrf();
    RawRequest alone = IbmMqRequests.logout().cookie(session.ltpa().name(), session.ltpa().value());
    refused(trial, "logout with the LTPA cookie and nothing else", alone);
    refused(
        trial,
        "logout without the header, with a cookie csrfToken",
        alone.cookie(IbmMqRequests.CSRF_COOKIE, "x"));
    refused(
        trial, "logout with the value in the query", bare.query(IbmMqRequests.CSRF_HEADER, value));
    refused(
        trial, "logout with the value in a cookie", bare.cookie(IbmMqRequests.CSRF_HEADER, value));
    refused(
        trial,
        "logout of a script, with the value in X-CSRF-Token",
        bare.header("X-CSRF-Token", value).header("X-Requested-With", "XMLHttpRequest"));
    refused(
        trial,
        "logout without the header, with a password in Authorization",
        bare.header("Authorization", basic()));
    if (mq.tellsWho()) {
      IbmMqSessionSurvivalChecks.lives(trial, mq, "logout without the header", session);
    }
  }

  private static void withBody(CheckRun trial, CredentialMatrix.RowResult line) {
    RawResponse answer = line.answer();
    if (answer != null && answer.status() == 401) {
      IbmMqErrorBody.expect(trial, line.row().what(), answer, 401);
    }
  }

  private void needsTheCookie(CheckRun trial) {
    for (CredentialMatrix.RowResult line : suite.table().judge("MQ-LOGOUT-08", trial)) {
      withBody(trial, line);
    }
    IbmMqCheckSession session = sessions.shared();
    String token = session.ltpa().value();
    RawRequest bare = withoutToken(session);
    refused(trial, "logout with neither cookie nor header", IbmMqRequests.logout());
    refused(trial, "logout with the token in a cookie LtpaToken", bare.cookie("LtpaToken", token));
    refused(
        trial,
        "logout with the token in a cookie of which LtpaToken2 is the end",
        bare.cookie("No" + session.ltpa().name(), token));
  }

  /** With the CSRF header, so that the token is all that is missing. */
  private static RawRequest withoutToken(IbmMqCheckSession session) {
    return session.others(IbmMqRequests.logout()).header(IbmMqRequests.CSRF_HEADER, session.csrf());
  }

  private void refused(CheckRun trial, String what, RawRequest call) {
    IbmMqErrorBody.expect(trial, what, mq.send(call), 401);
  }

  private void refusesBadTokens(CheckRun trial) {
    suite.table().judge("MQ-LOGOUT-09", trial);
    IbmMqCheckSession session = sessions.shared();
    String right = session.ltpa().value();
    byte[] junk = new byte[right.length() * 3 / 4];
    new Random(right.hashCode()).nextBytes(junk);
    forged(trial, session, "a token of random bytes", Base64.getEncoder().encodeToString(junk));
    forged(trial, session, "a token that is no base64", IbmMqWhoAmIChecks.NO_BASE64);
    forged(trial, session, "a token with something before it", "junk" + right);
    int middle = right.length() / 2;
    forged(
        trial,
        session,
        "a token with four characters in its middle",
        right.substring(0, middle) + "Qx7Q" + right.substring(middle));
    halves(trial, session);
    trial
        .expect(
            "logout with a bad token and no header",
            mq.send(
                session.others(IbmMqRequests.logout()).cookie(session.ltpa().name(), "garbage")))
        .status(401);
    for (int at : List.of(0, right.length() / 4, right.length() * 3 / 4)) {
      char other = right.charAt(at) == 'Q' ? 'R' : 'Q';
      String token = right.substring(0, at) + other + right.substring(at + 1);
      forged(trial, session, "a token altered at character " + (at + 1), token);
    }
  }

  /** Of two sessions; where the halves are alike, there is nothing to try. */
  private void halves(CheckRun trial, IbmMqCheckSession session) {
    String one = session.ltpa().value();
    String other = sessions.others().orElseGet(this::left).ltpa().value();
    String mixed = one.substring(0, one.length() / 2) + other.substring(other.length() / 2);
    if (!mixed.equals(one) && !mixed.equals(other)) {
      forged(trial, session, "the halves of two tokens", mixed);
    }
  }

  private IbmMqCheckSession left() {
    IbmMqCheckSession session = sessions.own();
    sessions.leave(session);
    return session;
  }

  private void forged(CheckRun trial, IbmMqCheckSession session, String what, String token) {
    RawRequest call = withoutToken(session).cookie(session.ltpa().name(), token);
    trial.expect("logout with " + what, mq.send(call)).status(401);
  }

  private void takesTheCookieAlone(CheckRun trial) {
    IbmMqCheckSession session = sessions.shared();
    String name = session.ltpa().name();
    String token = session.ltpa().value();
    String basic = basic();
    RawRequest bare = withoutToken(session);
    refused(trial, "logout with a password in Authorization", bare.header("Authorization", basic));
    refused(
        trial,
        "logout with a password in Authorization and a bad token",
        bare.header("Authorization", basic).cookie(name, "garbage"));
    refused(
        trial,
        "logout with the token as Bearer in Authorization",
        bare.header("Authorization", "Bearer " + token));
    refused(
        trial, "logout with the token alone in Authorization", bare.header("Authorization", token));
    refused(
        trial,
        "logout with the token in the query",
        bare.query(name, URLEncoder.encode(token, StandardCharsets.UTF_8)));
    refused(trial, "logout with the token in a header", bare.header(name, token));
    String body = "{" + JsonText.of(name) + ":" + JsonText.of(token) + "}";
    trial
        .expect("logout with the token in the body", mq.send(bare.body(IbmMqRequests.JSON, body)))
        .refused();
    if (mq.tellsWho()) {
      IbmMqSessionSurvivalChecks.lives(trial, mq, "logout with the token elsewhere", session);
    }
  }

  private String basic() {
    User user = suite.target().user();
    String both = user.name() + ":" + user.password();
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }
}
