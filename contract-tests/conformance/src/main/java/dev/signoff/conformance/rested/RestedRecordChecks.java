package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.ContractValidator;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.util.ArrayList;
import java.util.List;

/** Whose record is told, and what bodies hold. */
final class RestedRecordChecks {
  private final RestedCheckContext setting;

  RestedRecordChecks(RestedCheckContext setting) {
    this.setting = setting;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RESTED-WHOAMI-01",
        "GET ?key with a valid token of each user, by cookie and by header, and with flawed ones",
        "200 with the record of the token's user; no user's record for the flawed ones",
        this::tellsTheUser);
    checks.addOwn(
        "RESTED-SHAPE",
        "Every documented answer has the form that the contract gives it, and no body but a login's"
            + " holds a token or a password.",
        "nothing more: the run's answers are looked through",
        "records in JSON, nothing after 204, no secrets",
        this::looksThrough);
  }

  private void tellsTheUser(CheckRun trial) {
    setting.table().judge("RESTED-WHOAMI-01", trial);
    List<User> users = new ArrayList<>(List.of(setting.target().user()));
    if (setting.target().otherUser() != null) {
      users.add(setting.otherUser());
    }
    for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
      List<RestedCheckSession> sessions =
          users.stream().map(user -> setting.visits().shared(user, carrier)).toList();
      for (RestedCheckSession session : sessions) {
        RawResponse answer = setting.rested().send(setting.project().whoAmI(), session);
        String what = "GET with " + carrier + " of " + session.user();
        RestedRecordFormat.judge(trial, what, answer);
        if (answer.status() == 200 && !session.isToldBy(answer)) {
          trial.fail(what + ": expected this user's record, got another or none", answer);
        }
      }
    }
  }

  private void looksThrough(CheckRun trial) {
    ContractValidator shape = new ContractValidator(null);
    for (RawResponse answer : setting.rested().log()) {
      boolean tells = answer.status() == 200 && !RestedUserRecord.in(answer).isNobody();
      boolean isLogin = setting.project().isLogin(answer.call());
      if (answer.status() == 204) {
        trial.expect(answer.call().toString(), answer).noBody();
      } else if (tells || (isLogin && answer.status() == 200)) {
        shape.judge(trial, RestedRecordFormat.withoutId(RestedRecordFormat.typed(answer)));
      }
      if (setting.rested().leaks().showsPassword(answer)) {
        trial.fail(answer.call() + ": expected no password in the body, got one", answer);
      }
      if (!(isLogin && answer.succeeded()) && setting.rested().leaks().showsToken(answer)) {
        trial.fail(answer.call() + ": expected no token in the body, got one", answer);
      }
    }
  }
}
