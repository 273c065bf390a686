package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.target.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Which logouts are refused. */
final class LogoutRefusals {
  private final MqSuite suite;
  private final Mq mq;
  private final MqSessions sessions;

  LogoutRefusals(MqSuite suite) {
    this.suite = suite;
    this.mq = suite.mq();
    this.sessions = suite.sessions();
  }

  void addTo(Checks checks) {
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

  private void needsTheHeader(Trial trial) {
    for (TruthTable.Line line : suite.table().judge("MQ-LOGOUT-05", trial)) {
      withBody(trial, line);
    }
    MqSession session = sessions.shared();
    Call bare = session.cookies(MqCalls.logout());
    String value = session.csrf();
    Call alone = MqCalls.logout().cookie(session.ltpa().name(), session.ltpa().value());
    refused(trial, "logout with the LTPA cookie and nothing else", alone);
    refused(
        trial,
        "logout without the header, with a cookie csrfToken",
        alone.cookie(MqCalls.CSRF_COOKIE, "x"));
    refused(trial, "logout with the value in the query", bare.query(MqCalls.CSRF_HEADER, value));
    refused(trial, "logout with the value in a cookie", bare.cookie(MqCalls.CSRF_HEADER, value));
    refused(
        trial,
        "logout of a script, with the value in X-CSRF-Token",
        bare.header("X-CSRF-Token", value).header("X-Requested-With", "XMLHttpRequest"));
    refused(
        trial,
        "logout without the header, with a password in Authorization",
        bare.header("Authorization", basic()));
    if (mq.tellsWho()) {
      SurvivalChecks.lives(trial, mq, "logout without the header", session);
    }
  }

  private static void withBody(Trial trial, TruthTable.Line line) {
    Answer answer = line.answer();
    if (answer != null && answer.status() == 401) {
      ErrorBody.expect(trial, line.row().what(), answer, 401);
    }
  }

  private void needsTheCookie(Trial trial) {
    for (TruthTable.Line line : suite.table().judge("MQ-LOGOUT-08", trial)) {
      withBody(trial, line);
    }
    MqSession session = sessions.shared();
    String token = session.ltpa().value();
    Call bare = withoutToken(session);
    refused(trial, "logout with neither cookie nor header", MqCalls.logout());
    refused(trial, "logout with the token in a cookie LtpaToken", bare.cookie("LtpaToken", token));
    refused(
        trial,
        "logout with the token in a cookie of which LtpaToken2 is the end",
        bare.cookie("No" + session.ltpa().name(), token));
  }

  /** With the CSRF header, so that the token is all that is missing. */
  private static Call withoutToken(MqSession session) {
    return session.others(MqCalls.logout()).header(MqCalls.CSRF_HEADER, session.csrf());
  }

  private void refused(Trial trial, String what, Call call) {
    ErrorBody.expect(trial, what, mq.send(call), 401);
  }

  private void refusesBadTokens(Trial trial) {
    suite.table().judge("MQ-LOGOUT-09", trial);
    MqSession session = sessions.shared();
    String right = session.ltpa().value();
    byte[] junk = new byte[right.length() * 3 / 4];
    new Random(right.hashCode()).nextBytes(junk);
    forged(trial, session, "a token of random bytes", Base64.getEncoder().encodeToString(junk));
    forged(trial, session, "a token that is no base64", WhoAmIChecks.NO_BASE64);
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
            mq.send(session.others(MqCalls.logout()).cookie(session.ltpa().name(), "garbage")))
        .status(401);
    for (int at : List.of(0, right.length() / 4, right.length() * 3 / 4)) {
      char other = right.charAt(at) == 'Q' ? 'R' : 'Q';
      String token = right.substring(0, at) + other + right.substring(at + 1);
      forged(trial, session, "a token altered at character " + (at + 1), token);
    }
  }

  /** Of two sessions; where the halves are alike, there is nothing to try. */
  private void halves(Trial trial, MqSession session) {
    String one = session.ltpa().value();
    String other = sessions.others().orElseGet(this::left).ltpa().value();
    String mixed = one.substring(0, one.length() / 2) + other.substring(other.length() / 2);
    if (!mixed.equals(one) && !mixed.equals(other)) {
      forged(trial, session, "the halves of two tokens", mixed);
    }
  }

  private MqSession left() {
    MqSession session = sessions.own();
    sessions.leave(session);
    return session;
  }

  private void forged(Trial trial, MqSession session, String what, String token) {
    Call call = withoutToken(session).cookie(session.ltpa().name(), token);
    trial.expect("logout with " + what, mq.send(call)).status(401);
  }

  private void takesTheCookieAlone(Trial trial) {
    MqSession session = sessions.shared();
    String name = session.ltpa().name();
    String token = session.ltpa().value();
    String basic = basic();
    Call bare = withoutToken(session);
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
        .expect("logout with the token in the body", mq.send(bare.body(MqCalls.JSON, body)))
        .refused();
    if (mq.tellsWho()) {
      SurvivalChecks.lives(trial, mq, "logout with the token elsewhere", session);
    }
  }

  private String basic() {
    User user = suite.target().user();
    String both = user.name() + ":" + user.password();
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }
}
