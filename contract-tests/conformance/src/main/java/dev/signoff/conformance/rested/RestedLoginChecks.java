package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.util.Optional;

/** Checks of successful logins. */
final class RestedLoginChecks {
  private final RestedCheckContext context;

  RestedLoginChecks(RestedCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RESTED-LOGIN-01",
        "POST ?key&login=true with the user name and, if the record contains"
            + " it, the e-mail address",
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
        this::omitsTheId);
  }

  private void setsTheCookie(CheckRun run) {
    User user = context.target().user();
    RawRequest login = context.project().login();
    boolean byEmail = user.name().contains("@");
    RestedLoginVariant usual = byEmail ? RestedLoginVariant.EMAIL : RestedLoginVariant.USERNAME;
    RawResponse response = context.rested().send(usual.write(login, user.name(), user.password()));
    verify(run, "login", user, RestedTokenLocation.COOKIE, response);
    RestedUserRecord person = RestedUserRecord.in(response);
    String name = byEmail ? person.username() : person.email();
    if (!name.isEmpty() && person.hasName(user)) {
      RestedLoginVariant other = byEmail ? RestedLoginVariant.USERNAME : RestedLoginVariant.EMAIL;
      verify(
          run,
          byEmail ? "login by user name" : "login by e-mail",
          user,
          RestedTokenLocation.COOKIE,
          context.rested().send(other.write(login, name, user.password())));
    }
    if (context.target().otherUser() == null) {
      run.incomplete("needs --other-user");
    } else {
      RestedCheckSession others =
          context.sessions().shared(context.otherUser(), RestedTokenLocation.COOKIE);
      verifyRecord(run, "login of the other user", others.user(), others.login());
    }
  }

  private void sendsTheHeader(CheckRun run) {
    User user = context.target().user();
    RawRequest login = context.rested().login(user);
    RawResponse response = context.rested().send(login.query("noATCookie", "true"));
    verify(run, "login with noATCookie=true", user, RestedTokenLocation.HEADER, response);
    String token = RestedTokenLocation.HEADER.token(response).orElse("");
    if (context.registerUnexpectedIn(RestedTokenLocation.COOKIE, user, response)
        || response.setCookies().stream()
            .anyMatch(
                line ->
                    line.name().equals(RestedTokenLocation.COOKIE.fieldName())
                        || (!token.isEmpty() && line.value().contains(token)))) {
      run.fail("login with noATCookie=true: expected no cookie with a token, got one", response);
    }
    verify(
        run,
        "login with noATCookie=false",
        user,
        RestedTokenLocation.COOKIE,
        context.rested().send(login.query("noATCookie", "false")));
  }

  private void omitsTheId(CheckRun run) {
    User user = context.target().user();
    for (RestedTokenLocation location : RestedTokenLocation.values()) {
      String what = "login with dataOnly=true by " + location;
      RawRequest login =
          location.requestToken(context.rested().login(user).query("dataOnly", "true"));
      RawResponse response = context.rested().send(login);
      verify(run, what, user, location, response);
      if (response.json().findValue("uniqueId") != null) {
        run.fail(what + ": expected a record without uniqueId, got one with it", response);
      }
    }
    if (context.shared(RestedTokenLocation.COOKIE).login().json().findValue("uniqueId") == null) {
      throw new CheckSkippedException("needs a server that returns a uniqueId without dataOnly");
    }
  }

  private void verify(
      CheckRun run, String what, User user, RestedTokenLocation location, RawResponse response) {
    Optional<RestedCheckSession> session = context.rested().session(user, location, response);
    session.ifPresent(context.sessions()::opened);
    verifyRecord(run, what, user, response);
    if (session.isEmpty()) {
      run.fail(what + ": expected a token in " + location + ", got none", response);
      return;
    }
    if (location == RestedTokenLocation.COOKIE) {
      RestedLoginCookie.verify(run, what, context.target(), response);
    }
    if (!context.works(session.get())) {
      run.fail(
          what + ": expected a token that returns the user's record, got one that does not",
          response);
    }
  }

  private static void verifyRecord(CheckRun run, String what, User user, RawResponse response) {
    RestedRecordFormat.verify(run, what, response);
    RestedUserRecord person = RestedUserRecord.in(response);
    if (person.isEmpty()) {
      run.fail(what + ": expected the user's record, got none with a user", response);
    } else if (!person.mayBe(user)) {
      run.fail(what + ": expected the user's record, got another user's", response);
    }
  }
}
