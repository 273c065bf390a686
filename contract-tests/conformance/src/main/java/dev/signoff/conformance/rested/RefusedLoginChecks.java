package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Flaw;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Pair;
import dev.signoff.conformance.target.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
          sent(
              setting.rested().wording(user).write(carrier.asked(login), nobody, user.password())));
    }
    refused(
        trial,
        "a login with objects for user name and password",
        user,
        sent(
            login.body(
                Wording.JSON, "{\"username\":" + NO_OBJECT + ",\"password\":" + NO_OBJECT + "}")));
    wrongPasswords(trial, user);
    if (setting.target().otherUser() != null) {
      otherWrongPasswords(trial, setting.otherUser());
    }
    for (Answer answer : setting.rested().log()) {
      if (setting.rested().leaks().showsPassword(answer)) {
        trial.fail(answer.call() + ": expected no password in the body, got one", answer);
      }
      if (setting.rested().leaks().showsPassword(head(answer))) {
        trial.fail(answer.call() + ": expected no password in a header, got one", answer);
      }
    }
  }

  /** The header fields, to be looked through as if they were a body. */
  private static Answer head(Answer answer) {
    String fields = answer.headers().stream().map(Pair::value).collect(Collectors.joining("\n"));
    return new Answer(answer.number(), answer.call(), answer.status(), List.of(), fields);
  }

  private void wrongPasswords(Trial trial, User user) {
    exactly(trial, "a login with a wrong password", user, setting.rested().wrongPassword(user));
    String password = user.password();
    wrongPassword(
        trial,
        "a login with the password cut short",
        user,
        password.substring(0, Math.max(0, password.length() - 1)));
    User other = setting.target().otherUser();
    if (other != null && !other.password().equals(password)) {
      wrongPassword(trial, "a login with the other user's password", user, other.password());
    } else {
      wrongPassword(
          trial,
          "a login with the password in the other case",
          user,
          Flaw.CASE_SWAPPED.applyTo(password));
    }
  }

  private void wrongPassword(Trial trial, String what, User user, String password) {
    if (!password.equals(user.password())) {
      Wording wording = setting.rested().wording(user);
      Call login = Carrier.HEADER.asked(setting.project().login());
      exactly(trial, what, user, sent(wording.write(login, user.name(), password)));
    }
  }

  private void otherWrongPasswords(Trial trial, User user) {
    Wording wording = setting.rested().wording(user);
    Call login = setting.project().login();
    wrongPassword(
        trial, "a login with the password and a letter more", user, user.password() + "x");
    exactly(
        trial, "a login with an empty password", user, sent(wording.write(login, user.name(), "")));
    refused(
        trial,
        "a login with an object for the password",
        user,
        sent(login.body(Wording.JSON, wording.json(user.name(), NO_OBJECT))));
  }

  private Answer sent(Call call) {
    return setting.rested().send(call);
  }

  private void exactly(Trial trial, String what, User user, Answer answer) {
    trial.expect(what, answer).status(400);
    noToken(trial, what, user, answer);
  }

  private void refused(Trial trial, String what, User user, Answer answer) {
    trial.expect(what, answer).refused();
    noToken(trial, what, user, answer);
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
