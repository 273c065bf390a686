package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.util.Optional;

/** What a login that succeeds answers. */
final class RestedLoginChecks {
  private final RestedCheckContext setting;

  RestedLoginChecks(RestedCheckContext setting) {
    this.setting = setting;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RESTED-LOGIN-01",
        "POST ?key&login=true with the user name and, if the record tells it, the e-mail address",
        "200, the user's record, and a cookie with Secure and HttpOnly whose token works at once",
        this::setsTheCookie);
    checks.add(
        "RESTED-LOGIN-02",
        "the same with noATCookie=true, and with noATCookie=false",
        "the token in Authorization and no cookie; the cookie as without the flag",
        this::sendsTheHeader);
    checks.add(
        "RESTED-LOGIN-04",
        "the same with dataOnly=true, by cookie and by header",
        "200 with the user's record, without uniqueId",
        this::leavesTheIdOut);
  }

  private void setsTheCookie(CheckRun trial) {
    User user = setting.target().user();
    RawRequest login = setting.project().login();
    boolean byEmail = user.name().contains("@");
    RestedLoginVariant usual = byEmail ? RestedLoginVariant.EMAIL : RestedLoginVariant.USERNAME;
    RawResponse answer = setting.rested().send(usual.write(login, user.name(), user.password()));
    judge(trial, "login", user, RestedTokenLocation.COOKIE, answer);
    RestedUserRecord person = RestedUserRecord.in(answer);
    String name = byEmail ? person.username() : person.email();
    if (!name.isEmpty() && person.isCalled(user)) {
      RestedLoginVariant other = byEmail ? RestedLoginVariant.USERNAME : RestedLoginVariant.EMAIL;
      judge(
          trial,
          byEmail ? "login by user name" : "login by e-mail",
          user,
          RestedTokenLocation.COOKIE,
          setting.rested().send(other.write(login, name, user.password())));
    }
    if (setting.target().otherUser() != null) {
      RestedCheckSession others =
          setting.visits().shared(setting.otherUser(), RestedTokenLocation.COOKIE);
      record(trial, "login of the other user", others.user(), others.login());
    }
  }

  private void sendsTheHeader(CheckRun trial) {
    User user = setting.target().user();
    RawRequest login = setting.rested().login(user);
    RawResponse answer = setting.rested().send(login.query("noATCookie", "true"));
    judge(trial, "login with noATCookie=true", user, RestedTokenLocation.HEADER, answer);
    String token = RestedTokenLocation.HEADER.token(answer).orElse("");
    if (setting.adoptedBy(RestedTokenLocation.COOKIE, user, answer)
        || answer.setCookies().stream()
            .anyMatch(
                line ->
                    line.name().equals(RestedTokenLocation.COOKIE.wireName())
                        || (!token.isEmpty() && line.value().contains(token)))) {
      trial.fail("login with noATCookie=true: expected no cookie with a token, got one", answer);
    }
    judge(
        trial,
        "login with noATCookie=false",
        user,
        RestedTokenLocation.COOKIE,
        setting.rested().send(login.query("noATCookie", "false")));
  }

  private void leavesTheIdOut(CheckRun trial) {
    User user = setting.target().user();
    for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
      String what = "login with dataOnly=true by " + carrier;
      RawRequest login = carrier.asked(setting.rested().login(user).query("dataOnly", "true"));
      RawResponse answer = setting.rested().send(login);
      judge(trial, what, user, carrier, answer);
      if (answer.json().findValue("uniqueId") != null) {
        trial.fail(what + ": expected a record without uniqueId, got one with it", answer);
      }
    }
    if (setting.shared(RestedTokenLocation.COOKIE).login().json().findValue("uniqueId") == null) {
      throw new CheckSkippedException("needs a server that tells a uniqueId without dataOnly");
    }
  }

  private void judge(
      CheckRun trial, String what, User user, RestedTokenLocation carrier, RawResponse answer) {
    Optional<RestedCheckSession> session = setting.rested().session(user, carrier, answer);
    session.ifPresent(setting.visits()::opened);
    record(trial, what, user, answer);
    if (session.isEmpty()) {
      trial.fail(what + ": expected a token in " + carrier + ", got none", answer);
      return;
    }
    if (carrier == RestedTokenLocation.COOKIE) {
      RestedLoginCookie.judge(trial, what, setting.target(), answer);
    }
    if (!setting.works(session.get())) {
      trial.fail(
          what + ": expected a token that opens the user's record, got one that does not", answer);
    }
  }

  private static void record(CheckRun trial, String what, User user, RawResponse answer) {
    RestedRecordFormat.judge(trial, what, answer);
    RestedUserRecord person = RestedUserRecord.in(answer);
    if (person.isNobody()) {
      trial.fail(what + ": expected the user's record, got none that names a user", answer);
    } else if (!person.mayBe(user)) {
      trial.fail(what + ": expected the user's record, got another's", answer);
    }
  }
}
