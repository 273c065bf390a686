package dev.signoff.conformance.ibmmq;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.ContractValidator;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.http.RawResponse;

/** Whether {@code GET /login} tells who is logged in, and why nobody is. */
final class IbmMqWhoAmIChecks {
  static final String NO_BASE64 = "(not-base64)";

  private static final String NOT_AUTHENTICATED = "MQWB0104E";
  private static final String TOKEN_REFUSED = "MQWB0112E";

  private final IbmMqCheckContext suite;
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;
  private final ContractValidator shape;

  IbmMqWhoAmIChecks(IbmMqCheckContext suite) {
    this.suite = suite;
    this.mq = suite.mq();
    this.sessions = suite.sessions();
    this.shape = new ContractValidator(suite.target().release().profile());
  }

  void addTo(CheckRegistry checks) {
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

  private void tellsWho(CheckRun trial) {
    suite.table().judge("MQ-WHOAMI-01", trial);
    IbmMqCheckSession session = sessions.shared();
    tellsWho(trial, session);
    sessions.others().ifPresent(other -> tellsWho(trial, other));
    tellsWho(trial, session);
  }

  private void tellsWho(CheckRun trial, IbmMqCheckSession session) {
    String what = "GET /login with a token";
    RawResponse answer = mq.ask(session);
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

  private void needsNoHeader(CheckRun trial) {
    IbmMqCheckSession session = sessions.shared();
    RawResponse answer = mq.send(session.cookies(IbmMqRequests.whoAmI()));
    session.take(answer);
    trial.expect("GET /login without a CSRF header", answer).status(200);
  }

  private void tellsWhyNot(CheckRun trial) {
    IbmMqCheckSession session = sessions.shared();
    for (CredentialMatrix.RowResult line : suite.table().judge("MQ-WHOAMI-03", trial)) {
      RawResponse answer = line.answer();
      if (answer != null && answer.status() == 401) {
        CredentialDefect flaw = line.row().flaw();
        // An empty token is none to one server, and a bad one to another.
        if (flaw == CredentialDefect.ABSENT
            || (flaw == CredentialDefect.EMPTY && IbmMqErrorBody.is(answer, NOT_AUTHENTICATED))) {
          IbmMqErrorBody.expectId(trial, line.row().what(), answer, NOT_AUTHENTICATED);
        } else {
          IbmMqErrorBody.expectId(trial, line.row().what(), answer, TOKEN_REFUSED);
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

  private void bad(CheckRun trial, String what, IbmMqCheckSession session, String token) {
    RawResponse answer = mq.send(session.others(mq.look()).cookie(session.ltpa().name(), token));
    trial.expect("GET /login with " + what, answer).status(401);
    if (answer.status() == 401) {
      IbmMqErrorBody.expectId(trial, "GET /login with " + what, answer, TOKEN_REFUSED);
    }
  }
}
