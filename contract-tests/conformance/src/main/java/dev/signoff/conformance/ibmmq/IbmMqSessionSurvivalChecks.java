package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.spec.SetCookie;
import java.time.Instant;
import java.util.List;

/** Checks that a refused logout does not end the session. */
final class IbmMqSessionSurvivalChecks {
  private static final List<String> REFUSED =
      List.of("MQ-LOGOUT-05", "MQ-LOGOUT-06", "MQ-LOGOUT-07", "MQ-LOGOUT-08", "MQ-LOGOUT-09");

  private final IbmMqCheckContext context;
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;

  IbmMqSessionSurvivalChecks(IbmMqCheckContext context) {
    this.context = context;
    this.mq = context.mq();
    this.sessions = context.sessions();
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "MQ-LOGOUT-10",
        "GET /login after each logout that was refused",
        "200, and the cookie is not deleted",
        this::endsNothing);
  }

  private void endsNothing(CheckRun run) {
    mq.requireLivenessProbe();
    for (String id : REFUSED) {
      for (CredentialMatrix.RowResult result :
          context.matrix().rows(id).stream().map(context.matrix()::execute).toList()) {
        expectAlive(run, result);
      }
    }
    IbmMqCheckSession session = sessions.own();
    mq.send(session.cookies(IbmMqRequests.logout()));
    mq.send(session.cookies(IbmMqRequests.logout()));
    expectAlive(run, mq, "logout without the header, twice", session);
    run.expect("logout after refused ones", sessions.logOut(session)).status(204);
    session = sessions.own();
    RawResponse response =
        mq.send(
            session
                .withAllCredentials(IbmMqRequests.logout())
                .body(IbmMqRequests.JSON, "{\"cut\":"));
    if (response.succeeded()) {
      sessions.loggedOut(session, response);
    } else {
      expectAlive(run, mq, "logout with a body that is no JSON", session);
      sessions.makeAvailable(session);
    }
  }

  static void expectAlive(
      CheckRun run, IbmMqSessionDriver mq, String what, IbmMqCheckSession session) {
    RawResponse response = mq.whoAmI(session);
    if (!response.succeeded()) {
      run.expect(what, response)
          .different("the session to stay alive", "status " + response.status() + " for it");
    }
  }

  private static void expectAlive(CheckRun run, CredentialMatrix.RowResult result) {
    RawResponse response = result.response();
    if (response == null || response.succeeded()) {
      return;
    }
    String what = result.row().what();
    if (Boolean.FALSE.equals(result.survived())) {
      run.expect(what, response).different("the session to stay alive", "an ended session");
    }
    boolean rightToken = result.row().isAbout("csrfToken");
    if (rightToken
        && response.setCookies().stream().anyMatch(IbmMqSessionSurvivalChecks::deletesToken)) {
      run.expect(what, response).different("the client to keep its cookie", "its deletion");
    }
  }

  private static boolean deletesToken(SetCookie line) {
    return IbmMqRequests.isLtpa(line.name())
        && (line.value().isEmpty() || line.deletes(Instant.now()));
  }
}
