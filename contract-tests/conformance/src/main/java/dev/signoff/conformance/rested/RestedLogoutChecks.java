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

/** What a logout answers. */
final class RestedLogoutChecks {
  private final RestedCheckContext setting;

  RestedLogoutChecks(RestedCheckContext setting) {
    this.setting = setting;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RESTED-LOGOUT-01",
        "POST ?key&logout=true with the token in its cookie, alone and among other cookies",
        "204",
        trial -> logsOut("RESTED-LOGOUT-01", RestedTokenLocation.COOKIE, trial));
    checks.add(
        "RESTED-LOGOUT-02",
        "the same with the token in Authorization, as it came from the login",
        "204",
        trial -> logsOut("RESTED-LOGOUT-02", RestedTokenLocation.HEADER, trial));
    checks.add(
        "RESTED-LOGOUT-03",
        "the logouts of the two checks before",
        "no body, and no line that sets or deletes the access token's cookie",
        this::saysNothing);
    checks.add(
        "RESTED-LOGOUT-10",
        "POST ?key&logout=true without a token, with a flawed one, with one that is logged out",
        "any status but 2xx",
        this::refusesBadTokens);
  }

  private void logsOut(String id, RestedTokenLocation carrier, CheckRun trial) {
    setting.table().judge(id, trial);
    setting.visits().loggedOut().stream()
        .filter(it -> it.carrier() == carrier)
        .forEach(it -> setting.expectDead(trial, "logout with " + carrier, it));
    RestedCheckSession session = setting.fresh(carrier);
    RawRequest call =
        setting
            .project()
            .logout()
            .withoutLength()
            .cookie("theme", "dark")
            .header("Content-Type", RestedLoginVariant.JSON);
    RawResponse answer =
        setting
            .rested()
            .send(
                carrier == RestedTokenLocation.COOKIE
                    ? session.on(call).cookie("visits", "3")
                    : call.cookies(session.otherCookies(call.path()))
                        .header(carrier.wireName().toLowerCase(Locale.ROOT), session.token()));
    setting.noted(session, answer);
    String what = "logout among other cookies, without Content-Length";
    trial.expect(what, answer).status(204);
    if (answer.succeeded()) {
      setting.expectDead(trial, what, session);
    }
  }

  private void saysNothing(CheckRun trial) {
    for (String id : List.of("RESTED-LOGOUT-01", "RESTED-LOGOUT-02")) {
      for (MatrixRow row : setting.table().rows(id)) {
        RawResponse answer = setting.table().ask(row).answer();
        if (answer != null && answer.succeeded()) {
          judge(trial, row, answer);
        }
      }
    }
  }

  private void judge(CheckRun trial, MatrixRow row, RawResponse answer) {
    trial.expect(row.what(), answer).noBody();
    String token =
        answer.call().cookies().stream()
            .filter(it -> it.name().equals(RestedTokenLocation.COOKIE.wireName()))
            .map(it -> it.value())
            .findFirst()
            .or(
                () ->
                    RestedTokenLocation.HEADER.token(
                        new RawResponse(0, answer.call(), 0, answer.call().headers(), "")))
            .orElse("");
    boolean touched =
        answer.setCookies().stream()
            .anyMatch(
                line ->
                    line.name().equals(RestedTokenLocation.COOKIE.wireName())
                        || (!token.isEmpty() && line.value().contains(token)));
    if (touched) {
      trial.fail(row.what() + ": expected no access token in Set-Cookie, got its cookie", answer);
    }
  }

  private void refusesBadTokens(CheckRun trial) {
    setting.table().judge("RESTED-LOGOUT-10", trial);
    RestedCheckSession session = setting.shared(RestedTokenLocation.COOKIE);
    String name = session.user().name();
    String pair = name + ":" + session.user().password();
    RawResponse answer =
        setting
            .rested()
            .send(
                RestedTokenLocation.HEADER.carry(
                    setting.project().logout(),
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString(pair.getBytes(StandardCharsets.UTF_8))));
    trial.expect("logout with a password in Authorization", answer).refused();
    setting.expectAlive(trial, "logout with a password in Authorization", session, answer);
    for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
      String what = "logout with the token undefined in " + carrier;
      RawResponse undefined =
          setting.rested().send(carrier.carry(setting.project().logout(), "undefined"));
      trial.expect(what, undefined).refused();
      setting.expectAlive(trial, what, session, undefined);
    }
  }
}
