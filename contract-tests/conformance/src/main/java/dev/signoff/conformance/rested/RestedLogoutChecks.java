package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.MatrixRow;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Checks of the responses to logouts. */
final class RestedLogoutChecks {
  private final RestedCheckContext context;

  RestedLogoutChecks(RestedCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RESTED-LOGOUT-01",
        "POST ?key&logout=true with the token in its cookie, as the only cookie, among others, and"
            + " beside another of its name",
        "204",
        this::logsOutByCookie);
    checks.add(
        "RESTED-LOGOUT-02",
        "the same with the token in Authorization, as it came from the login",
        "204",
        run -> logsOut("RESTED-LOGOUT-02", RestedTokenLocation.HEADER, run));
    checks.add(
        "RESTED-LOGOUT-03",
        "the logouts of the two checks before",
        "no body, and no line that sets or deletes the access token's cookie",
        this::hasNoBody);
    checks.add(
        "RESTED-LOGOUT-10",
        "POST ?key&logout=true without a token, with a defective one, with one that is logged out,"
            + " with one within another cookie's value",
        "any status but 2xx",
        this::refusesBadTokens);
  }

  private void logsOut(String id, RestedTokenLocation location, CheckRun run) {
    context.matrix().verify(id, run);
    context.sessions().loggedOut().stream()
        .filter(it -> it.location() == location)
        .forEach(it -> context.expectEnded(run, "logout with " + location, it));
    RestedCheckSession session = context.fresh(location);
    RawRequest request =
        context
            .project()
            .logout()
            .withoutLength()
            .cookie("theme", "dark")
            .header("Content-Type", RestedLoginVariant.JSON);
    RawResponse response =
        context
            .rested()
            .send(
                location == RestedTokenLocation.COOKIE
                    ? session
                        .authenticated(request)
                        .cookie("visits", "3," + location.fieldName() + "=junk")
                    : request
                        .cookies(session.otherCookies(request.path()))
                        .header(location.fieldName().toLowerCase(Locale.ROOT), session.token()));
    context.recordLogout(session, response);
    String what = "logout among other cookies, without Content-Length";
    run.expect(what, response).status(204);
    if (response.succeeded()) {
      context.expectEnded(run, what, session);
    }
  }

  private void logsOutByCookie(CheckRun run) {
    logsOut("RESTED-LOGOUT-01", RestedTokenLocation.COOKIE, run);
    isAcceptedBesideAnother(run, "before", true);
    isAcceptedBesideAnother(run, "after", false);
  }

  /**
   * Sends two cookies of one name, as a client does that has one of each of two paths or domains.
   * RFC 6265 §5.4 advises servers not to rely on their order, so a refusal is only a warning.
   */
  private void isAcceptedBesideAnother(CheckRun run, String where, boolean isBadFirst) {
    RestedCheckSession session = context.fresh(RestedTokenLocation.COOKIE);
    String bad = new StringBuilder(session.token()).reverse().toString();
    RawRequest logout = context.project().logout();
    RawRequest request =
        isBadFirst
            ? session.authenticated(RestedTokenLocation.COOKIE.addTo(logout, bad))
            : RestedTokenLocation.COOKIE.addTo(session.authenticated(logout), bad);
    RawResponse response = context.recordLogout(session, context.rested().send(request));
    String what = "logout with a bad token " + where + " the good one, in cookies of one name";
    if (response.succeeded()) {
      context.expectEnded(run, what, session);
    } else {
      run.warn(what + ": expected status 204, got " + response.status(), response);
    }
  }

  private void hasNoBody(CheckRun run) {
    for (String id : List.of("RESTED-LOGOUT-01", "RESTED-LOGOUT-02")) {
      for (MatrixRow row : context.matrix().rows(id)) {
        RawResponse response = context.matrix().execute(row).response();
        if (response != null && response.succeeded()) {
          verify(run, row, response);
        }
      }
    }
  }

  private void verify(CheckRun run, MatrixRow row, RawResponse response) {
    run.expect(row.what(), response).noBody();
    String token =
        response.request().cookies().stream()
            .filter(it -> it.name().equals(RestedTokenLocation.COOKIE.fieldName()))
            .map(it -> it.value())
            .findFirst()
            .or(
                () ->
                    RestedTokenLocation.HEADER.token(
                        new RawResponse(
                            0, response.request(), 0, response.request().headers(), "")))
            .orElse("");
    boolean touched =
        response.setCookies().stream()
            .anyMatch(
                line ->
                    line.name().equals(RestedTokenLocation.COOKIE.fieldName())
                        || (!token.isEmpty() && line.value().contains(token)));
    if (touched) {
      run.fail(row.what() + ": expected no access token in Set-Cookie, got its cookie", response);
    }
  }

  private void refusesBadTokens(CheckRun run) {
    context.matrix().verify("RESTED-LOGOUT-10", run);
    RestedCheckSession session = context.shared(RestedTokenLocation.COOKIE);
    String name = session.user().name();
    String pair = name + ":" + session.user().password();
    RawResponse response =
        context
            .rested()
            .send(
                RestedTokenLocation.HEADER.addTo(
                    context.project().logout(),
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString(pair.getBytes(StandardCharsets.UTF_8))));
    run.expect("logout with a password in Authorization", response).refused();
    context.expectAlive(run, "logout with a password in Authorization", session, response);
    for (RestedTokenLocation location : RestedTokenLocation.values()) {
      String what = "logout with the token undefined in " + location;
      RawResponse undefined =
          context.rested().send(location.addTo(context.project().logout(), "undefined"));
      run.expect(what, undefined).refused();
      context.expectAlive(run, what, session, undefined);
    }
    requiresACookieOfItsOwn(run, context.shared(RestedTokenLocation.COOKIE));
  }

  /** Checks that only a semicolon separates cookies (RFC 6265 §4.2.1 and §5.4). */
  private void requiresACookieOfItsOwn(CheckRun run, RestedCheckSession session) {
    RawRequest logout = context.project().logout();
    String pair = RestedTokenLocation.COOKIE.fieldName() + "=" + session.token();
    RawResponse response =
        context
            .rested()
            .send(logout.cookies(session.otherCookies(logout.path())).cookie("prefs", "a," + pair));
    String what = "logout with the token behind a comma in another cookie";
    run.expect(what, response).refused();
    context.expectAlive(run, what, session, response);
  }
}
