package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.spec.SetCookie;
import java.time.Instant;
import java.util.List;

/** Whether a logout that was refused ends nothing. */
final class IbmMqSessionSurvivalChecks {
  private static final List<String> REFUSED =
      List.of("MQ-LOGOUT-05", "MQ-LOGOUT-06", "MQ-LOGOUT-07", "MQ-LOGOUT-08", "MQ-LOGOUT-09");

  private final IbmMqCheckContext suite;
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;

  IbmMqSessionSurvivalChecks(IbmMqCheckContext suite) {
    this.suite = suite;
    this.mq = suite.mq();
    this.sessions = suite.sessions();
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "MQ-LOGOUT-10",
        "GET /login after each logout that was refused",
        "200, and the client still has its cookie",
        this::endsNothing);
  }

  private void endsNothing(CheckRun trial) {
    mq.needsSight();
    for (String id : REFUSED) {
      for (CredentialMatrix.RowResult line :
          suite.table().rows(id).stream().map(suite.table()::ask).toList()) {
        lives(trial, line);
      }
    }
    IbmMqCheckSession session = sessions.own();
    mq.send(session.cookies(IbmMqRequests.logout()));
    mq.send(session.cookies(IbmMqRequests.logout()));
    lives(trial, mq, "logout without the header, twice", session);
    trial.expect("logout after refused ones", sessions.logOut(session)).status(204);
    session = sessions.own();
    RawResponse answer =
        mq.send(session.full(IbmMqRequests.logout()).body(IbmMqRequests.JSON, "{\"cut\":"));
    if (answer.succeeded()) {
      sessions.loggedOut(session, answer);
    } else {
      lives(trial, mq, "logout with a body that is no JSON", session);
      sessions.leave(session);
    }
  }

  static void lives(CheckRun trial, IbmMqSessionDriver mq, String what, IbmMqCheckSession session) {
    RawResponse answer = mq.ask(session);
    if (!answer.succeeded()) {
      trial
          .expect(what, answer)
          .different("the session to live on", "status " + answer.status() + " for it");
    }
  }

  private static void lives(CheckRun trial, CredentialMatrix.RowResult line) {
    RawResponse answer = line.answer();
    if (answer == null || answer.succeeded()) {
      return;
    }
    String what = line.row().what();
    if (Boolean.FALSE.equals(line.survived())) {
      trial.expect(what, answer).different("the session to live on", "its end");
    }
    boolean rightToken = line.row().isAbout("csrfToken");
    if (rightToken
        && answer.setCookies().stream().anyMatch(IbmMqSessionSurvivalChecks::deletesToken)) {
      trial.expect(what, answer).different("the client to keep its cookie", "its deletion");
    }
  }

  private static boolean deletesToken(SetCookie line) {
    return IbmMqRequests.isLtpa(line.name())
        && (line.value().isEmpty() || line.deletes(Instant.now()));
  }
}
