package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Row;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** What a logout answers. */
final class LogoutChecks {
  private final Setting setting;

  LogoutChecks(Setting setting) {
    this.setting = setting;
  }

  void addTo(Checks checks) {
    checks.add(
        "RESTED-LOGOUT-01",
        "POST ?key&logout=true with the token in its cookie, alone and among other cookies",
        "204",
        trial -> logsOut("RESTED-LOGOUT-01", Carrier.COOKIE, trial));
    checks.add(
        "RESTED-LOGOUT-02",
        "the same with the token in Authorization, as it came from the login",
        "204",
        trial -> logsOut("RESTED-LOGOUT-02", Carrier.HEADER, trial));
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

  private void logsOut(String id, Carrier carrier, Trial trial) {
    setting.table().judge(id, trial);
    setting.visits().loggedOut().stream()
        .filter(it -> it.carrier() == carrier)
        .forEach(it -> setting.expectDead(trial, "logout with " + carrier, it));
    RestedSession session = setting.fresh(carrier);
    Call call =
        setting
            .project()
            .logout()
            .withoutLength()
            .cookie("theme", "dark")
            .header("Content-Type", Wording.JSON);
    Answer answer =
        setting
            .rested()
            .send(
                carrier == Carrier.COOKIE
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

  private void saysNothing(Trial trial) {
    for (String id : List.of("RESTED-LOGOUT-01", "RESTED-LOGOUT-02")) {
      for (Row row : setting.table().rows(id)) {
        Answer answer = setting.table().ask(row).answer();
        if (answer != null && answer.succeeded()) {
          judge(trial, row, answer);
        }
      }
    }
  }

  private void judge(Trial trial, Row row, Answer answer) {
    trial.expect(row.what(), answer).noBody();
    String token =
        answer.call().cookies().stream()
            .filter(it -> it.name().equals(Carrier.COOKIE.wireName()))
            .map(it -> it.value())
            .findFirst()
            .or(
                () ->
                    Carrier.HEADER.token(
                        new Answer(0, answer.call(), 0, answer.call().headers(), "")))
            .orElse("");
    boolean touched =
        answer.setCookies().stream()
            .anyMatch(
                line ->
                    line.name().equals(Carrier.COOKIE.wireName())
                        || (!token.isEmpty() && line.value().contains(token)));
    if (touched) {
      trial.fail(row.what() + ": expected no access token in Set-Cookie, got its cookie", answer);
    }
  }

  private void refusesBadTokens(Trial trial) {
    setting.table().judge("RESTED-LOGOUT-10", trial);
    RestedSession session = setting.shared(Carrier.COOKIE);
    String name = session.user().name();
    String pair = name + ":" + session.user().password();
    Answer answer =
        setting
            .rested()
            .send(
                Carrier.HEADER.carry(
                    setting.project().logout(),
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString(pair.getBytes(StandardCharsets.UTF_8))));
    trial.expect("logout with a password in Authorization", answer).refused();
    setting.expectAlive(trial, "logout with a password in Authorization", session, answer);
    for (Carrier carrier : Carrier.values()) {
      String what = "logout with the token undefined in " + carrier;
      Answer undefined =
          setting.rested().send(carrier.carry(setting.project().logout(), "undefined"));
      trial.expect(what, undefined).refused();
      setting.expectAlive(trial, what, session, undefined);
    }
  }
}
