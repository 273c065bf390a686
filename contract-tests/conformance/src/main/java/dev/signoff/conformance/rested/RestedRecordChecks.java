package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.ContractValidator;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.util.ArrayList;
import java.util.List;

/** Checks of the returned records and of all bodies. */
final class RestedRecordChecks {
  private final RestedCheckContext context;

  RestedRecordChecks(RestedCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RESTED-WHOAMI-01",
        "GET ?key with a valid token of each user, by cookie and by header,"
            + " and with defective ones",
        "200 with the record of the token's user; no user's record for the defective ones",
        this::returnsTheUser);
    checks.addOwn(
        "RESTED-SHAPE",
        "Every documented response has the form that the contract gives it, and no body but a login's"
            + " holds a token or a password.",
        "no further request: all responses of the run are inspected",
        "records in JSON, nothing after 204, no secrets",
        this::inspectResponses);
  }

  private void returnsTheUser(CheckRun run) {
    context.matrix().verify("RESTED-WHOAMI-01", run);
    List<User> users = new ArrayList<>(List.of(context.target().user()));
    if (context.target().otherUser() == null) {
      run.incomplete("needs --other-user");
    } else {
      users.add(context.otherUser());
    }
    for (RestedTokenLocation location : RestedTokenLocation.values()) {
      List<RestedCheckSession> sessions =
          users.stream().map(user -> context.sessions().shared(user, location)).toList();
      for (RestedCheckSession session : sessions) {
        RawResponse response = context.rested().send(context.project().whoAmI(), session);
        String what = "GET with " + location + " of " + session.user();
        RestedRecordFormat.verify(run, what, response);
        if (response.status() == 200 && !session.isConfirmedBy(response)) {
          run.fail(what + ": expected this user's record, got another or none", response);
        }
      }
    }
  }

  private void inspectResponses(CheckRun run) {
    ContractValidator shape = new ContractValidator(null);
    for (RawResponse response : context.rested().log()) {
      boolean hasRecord = response.status() == 200 && !RestedUserRecord.in(response).isEmpty();
      boolean isLogin = context.project().isLogin(response.request());
      if (response.status() == 204) {
        run.expect(response.request().toString(), response).noBody();
      } else if (hasRecord || (isLogin && response.status() == 200)) {
        shape.verify(run, RestedRecordFormat.withoutId(RestedRecordFormat.typed(response)));
      }
      if (context.rested().leaks().showsPassword(response)) {
        run.fail(response.request() + ": expected no password in the body, got one", response);
      }
      if (!(isLogin && response.succeeded()) && context.rested().leaks().showsToken(response)) {
        run.fail(response.request() + ": expected no token in the body, got one", response);
      }
    }
  }
}
