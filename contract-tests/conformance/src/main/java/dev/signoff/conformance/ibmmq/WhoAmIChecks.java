package dev.signoff.conformance.ibmmq;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Flaw;
import dev.signoff.conformance.check.Shape;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.http.Answer;

/** Whether {@code GET /login} tells who is logged in, and why nobody is. */
final class WhoAmIChecks {
  static final String NO_BASE64 = "(not-base64)";

  private static final String NOT_AUTHENTICATED = "MQWB0104E";
  private static final String TOKEN_REFUSED = "MQWB0112E";

  private final MqSuite suite;
  private final Mq mq;
  private final MqSessions sessions;
  private final Shape shape;

  WhoAmIChecks(MqSuite suite) {
    this.suite = suite;
    this.mq = suite.mq();
    this.sessions = suite.sessions();
    this.shape = new Shape(suite.target().release().profile());
  }

  void addTo(Checks checks) {
    checks.add(
        "MQ-WHOAMI-01",
        "GET /login with one user's token, with another's, and with the first again",
        "200 with that user's name and roles in JSON",
        this::tellsWho);
    checks.add(
        "MQ-WHOAMI-02", "GET /login with the token and nothing else", "200", this::needsNoHeader);
    checks.add(
        "MQ-WHOAMI-03",
        "GET /login without a token, and with bad ones",
        "401 with " + NOT_AUTHENTICATED + ", and with " + TOKEN_REFUSED,
        this::tellsWhyNot);
  }

  private void tellsWho(Trial trial) {
    suite.table().judge("MQ-WHOAMI-01", trial);
    MqSession session = sessions.shared();
    tellsWho(trial, session);
    sessions.others().ifPresent(other -> tellsWho(trial, other));
    tellsWho(trial, session);
  }

  private void tellsWho(Trial trial, MqSession session) {
    String what = "GET /login with a token";
    Answer answer = mq.ask(session);
    if (answer.status() != 200) {
      trial.expect(what, answer).status(200);
      return;
    }
    trial.expect(what, answer).json();
    shape.judge(trial, answer);
    int users = answer.json().path("user").size();
    if (users > 1) {
      trial.expect(what, answer).different("one user", users + " of them");
    }
    JsonNode user = answer.json().at("/user/0");
    if (!user.path("name").asText().equalsIgnoreCase(session.user().name())) {
      trial.expect(what, answer).different("the name of the token's user", "another or none");
    }
    JsonNode mechanism = user.path("authenticationMechanism");
    boolean known = suite.target().release().version().startsWith("9.0");
    if (known && !mechanism.isMissingNode() && !mechanism.asText().equals("form")) {
      trial
          .expect(what, answer)
          .different("authenticationMechanism to be \"form\" if it is there", "another");
    }
  }

  private void needsNoHeader(Trial trial) {
    MqSession session = sessions.shared();
    Answer answer = mq.send(session.cookies(MqCalls.whoAmI()));
    session.take(answer);
    trial.expect("GET /login without a CSRF header", answer).status(200);
  }

  private void tellsWhyNot(Trial trial) {
    MqSession session = sessions.shared();
    for (TruthTable.Line line : suite.table().judge("MQ-WHOAMI-03", trial)) {
      Answer answer = line.answer();
      if (answer != null && answer.status() == 401) {
        Flaw flaw = line.row().flaw();
        // An empty token is none to one server, and a bad one to another.
        if (flaw == Flaw.ABSENT
            || (flaw == Flaw.EMPTY && ErrorBody.is(answer, NOT_AUTHENTICATED))) {
          ErrorBody.expectId(trial, line.row().what(), answer, NOT_AUTHENTICATED);
        } else {
          ErrorBody.expectId(trial, line.row().what(), answer, TOKEN_REFUSED);
        }
      }
    }
    bad(trial, "a token that is no base64", session, NO_BASE64);
    bad(trial, "a token that is no token in base64", session, "bm8gdG9rZW4gb2YgYW55Ym9keSdz");
    String what = "GET /login with the right token after the bad ones";
    if (mq.tellsWho()) {
      trial.expect(what, mq.ask(session)).status(200);
    }
  }

  private void bad(Trial trial, String what, MqSession session, String token) {
    Answer answer = mq.send(session.others(mq.look()).cookie(session.ltpa().name(), token));
    trial.expect("GET /login with " + what, answer).status(401);
    if (answer.status() == 401) {
      ErrorBody.expectId(trial, "GET /login with " + what, answer, TOKEN_REFUSED);
    }
  }
}
