package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Skipped;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.target.User;
import java.util.Optional;

/** What a login that succeeds answers. */
final class LoginChecks {
  private final Setting setting;

  LoginChecks(Setting setting) {
    this.setting = setting;
  }

  void addTo(Checks checks) {
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

  private void setsTheCookie(Trial trial) {
    User user = setting.target().user();
    Call login = setting.project().login();
    boolean byEmail = user.name().contains("@");
    Wording usual = byEmail ? Wording.EMAIL : Wording.USERNAME;
    Answer answer = setting.rested().send(usual.write(login, user.name(), user.password()));
    judge(trial, "login", user, Carrier.COOKIE, answer);
    Person person = Person.in(answer);
    String name = byEmail ? person.username() : person.email();
    if (!name.isEmpty() && person.isCalled(user)) {
      Wording other = byEmail ? Wording.USERNAME : Wording.EMAIL;
      judge(
          trial,
          byEmail ? "login by user name" : "login by e-mail",
          user,
          Carrier.COOKIE,
          setting.rested().send(other.write(login, name, user.password())));
    }
    if (setting.target().otherUser() != null) {
      RestedSession others = setting.visits().shared(setting.otherUser(), Carrier.COOKIE);
      record(trial, "login of the other user", others.user(), others.login());
    }
  }

  private void sendsTheHeader(Trial trial) {
    User user = setting.target().user();
    Call login = setting.rested().login(user);
    Answer answer = setting.rested().send(login.query("noATCookie", "true"));
    judge(trial, "login with noATCookie=true", user, Carrier.HEADER, answer);
    String token = Carrier.HEADER.token(answer).orElse("");
    if (setting.adoptedBy(Carrier.COOKIE, user, answer)
        || answer.setCookies().stream()
            .anyMatch(
                line ->
                    line.name().equals(Carrier.COOKIE.wireName())
                        || (!token.isEmpty() && line.value().contains(token)))) {
      trial.fail("login with noATCookie=true: expected no cookie with a token, got one", answer);
    }
    judge(
        trial,
        "login with noATCookie=false",
        user,
        Carrier.COOKIE,
        setting.rested().send(login.query("noATCookie", "false")));
  }

  private void leavesTheIdOut(Trial trial) {
    User user = setting.target().user();
    for (Carrier carrier : Carrier.values()) {
      String what = "login with dataOnly=true by " + carrier;
      Call login = carrier.asked(setting.rested().login(user).query("dataOnly", "true"));
      Answer answer = setting.rested().send(login);
      judge(trial, what, user, carrier, answer);
      if (answer.json().findValue("uniqueId") != null) {
        trial.fail(what + ": expected a record without uniqueId, got one with it", answer);
      }
    }
    if (setting.shared(Carrier.COOKIE).login().json().findValue("uniqueId") == null) {
      throw new Skipped("needs a server that tells a uniqueId without dataOnly");
    }
  }

  private void judge(Trial trial, String what, User user, Carrier carrier, Answer answer) {
    Optional<RestedSession> session = setting.rested().session(user, carrier, answer);
    session.ifPresent(setting.visits()::opened);
    record(trial, what, user, answer);
    if (session.isEmpty()) {
      trial.fail(what + ": expected a token in " + carrier + ", got none", answer);
      return;
    }
    if (carrier == Carrier.COOKIE) {
      Cookies.judge(trial, what, setting.target(), answer);
    }
    if (!setting.works(session.get())) {
      trial.fail(
          what + ": expected a token that opens the user's record, got one that does not", answer);
    }
  }

  private static void record(Trial trial, String what, User user, Answer answer) {
    Records.judge(trial, what, answer);
    Person person = Person.in(answer);
    if (person.isNobody()) {
      trial.fail(what + ": expected the user's record, got none that names a user", answer);
    } else if (!person.mayBe(user)) {
      trial.fail(what + ": expected the user's record, got another's", answer);
    }
  }
}
