package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Flaw;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.target.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a login that is to be refused answers. At most three wrong passwords for each user. */
final class RefusedLoginChecks {
  private static final String NO_OBJECT = "{\"$ne\":null}";

  private final Setting setting;

  RefusedLoginChecks(Setting setting) {
    this.setting = setting;
  }

  void addTo(Checks checks) {
    checks.add(
        "RESTED-LOGIN-03",
        "POST ?key&login=true with the right credentials as text, form and XML, and without a body",
        "400, and no token",
        this::readsJsonAlone);
    checks.add(
        "RESTED-LOGIN-05",
        "POST ?key&login=true with an unknown user, and with wrong passwords",
        "400, no token, and no body that holds the password",
        this::refusesWrongCredentials);
  }

  private void readsJsonAlone(Trial trial) {
    User user = setting.target().user();
    Call login = setting.project().login();
    String json = setting.rested().wording(user).json(user.name(), JsonText.of(user.password()));
    String form = "username=" + encoded(user.name()) + "&password=" + encoded(user.password());
    Map<String, Call> calls = new LinkedHashMap<>();
    for (String type :
        List.of(
            "text/plain", "application/x-www-form-urlencoded", "text/json", "application/xml")) {
      calls.put("a login with JSON as " + type, login.body(type, json));
    }
    calls.put("a login by form", login.body("application/x-www-form-urlencoded", form));
    calls.put("a login with an empty body as JSON", login.body(Wording.JSON, ""));
    calls.put("a login without a body", login);
    calls.put("a login without a body with noATCookie=true", Carrier.HEADER.asked(login));
    calls.forEach(
        (what, call) -> {
          Answer answer = setting.rested().send(call);
          trial.expect(what, answer).status(400);
          noToken(trial, what, user, answer);
        });
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void refusesWrongCredentials(Trial trial) {
    User user = setting.target().user();
    String nobody = "nobody-" + setting.rested().leaks().canary();
    Call login = setting.project().login();
    for (Carrier carrier : Carrier.values()) {
      exactly(
          trial,
          "a login of an unknown user by " + carrier,
          user,
          setting.rested().wording(user).write(carrier.asked(login), nobody, user.password()));
    }
    refuse(
        trial,
        "a login with objects for user name and password",
        user,
        login.body(
            Wording.JSON, "{\"username\":" + NO_OBJECT + ",\"password\":" + NO_OBJECT + "}"));
    wrongPasswords(trial, user);
    if (setting.target().otherUser() != null) {
      otherWrongPasswords(trial, setting.otherUser());
    }
    setting.rested().log().stream()
        .filter(setting.rested().leaks()::showsPassword)
        .forEach(
            answer ->
                trial.fail(answer.call() + ": expected no password in the body, got one", answer));
  }

  private void wrongPasswords(Trial trial, User user) {
    String password = user.password();
    List<String> wrong = new ArrayList<>();
    wrong.add(setting.rested().leaks().canary());
    wrong.add(password.substring(0, Math.max(0, password.length() - 1)));
    User other = setting.target().otherUser();
    boolean differs = other != null && !other.password().equals(password);
    wrong.add(differs ? other.password() : Flaw.CASE_SWAPPED.applyTo(password));
    List<String> words =
        List.of(
            "a wrong password",
            "the password cut short",
            differs ? "the other user's password" : "the password in the other case");
    for (int i = 0; i < wrong.size(); i++) {
      if (!wrong.get(i).equals(password)) {
        Call login = (i == 0 ? Carrier.HEADER : Carrier.COOKIE).asked(setting.project().login());
        exactly(
            trial,
            "a login with " + words.get(i),
            user,
            setting.rested().wording(user).write(login, user.name(), wrong.get(i)));
      }
    }
  }

  private void otherWrongPasswords(Trial trial, User user) {
    Wording wording = setting.rested().wording(user);
    Call login = setting.project().login();
    exactly(
        trial,
        "a login with the password and a letter more",
        user,
        wording.write(login, user.name(), user.password() + "x"));
    exactly(trial, "a login with an empty password", user, wording.write(login, user.name(), ""));
    refuse(
        trial,
        "a login with an object for the password",
        user,
        login.body(Wording.JSON, wording.json(user.name(), NO_OBJECT)));
  }

  private void exactly(Trial trial, String what, User user, Call call) {
    Answer answer = refuse(trial, what, user, call);
    if (!answer.succeeded()) {
      trial.expect(what, answer).status(400);
    }
  }

  private Answer refuse(Trial trial, String what, User user, Call call) {
    Answer answer = setting.rested().send(call);
    trial.expect(what, answer).refused();
    noToken(trial, what, user, answer);
    return answer;
  }

  private void noToken(Trial trial, String what, User user, Answer answer) {
    for (Carrier carrier : Carrier.values()) {
      setting
          .rested()
          .session(user, carrier, answer)
          .ifPresent(
              session -> {
                setting.visits().opened(session);
                boolean works = setting.rested().isAlive(session);
                trial.fail(
                    what
                        + ": expected no token, got one in "
                        + carrier
                        + (works ? " that opens the user's record" : ""),
                    answer);
              });
    }
  }
}
