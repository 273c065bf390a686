package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a login that is to be refused answers. At most three wrong passwords for each user. */
final class RestedRefusedLoginChecks {
  private static final String NO_OBJECT = "{\"$ne\":null}";

  private final RestedCheckContext setting;

  RestedRefusedLoginChecks(RestedCheckContext setting) {
    this.setting = setting;
  }

  void addTo(CheckRegistry checks) {
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

  private void readsJsonAlone(CheckRun trial) {
    User user = setting.target().user();
    RawRequest login = setting.project().login();
    String json = setting.rested().wording(user).json(user.name(), JsonText.of(user.password()));
    String form = "username=" + encoded(user.name()) + "&password=" + encoded(user.password());
    Map<String, RawRequest> calls = new LinkedHashMap<>();
    for (String type :
        List.of(
            "text/plain", "application/x-www-form-urlencoded", "text/json", "application/xml")) {
      calls.put("a login with JSON as " + type, login.body(type, json));
    }
    calls.put("a login by form", login.body("application/x-www-form-urlencoded", form));
    calls.put("a login with an empty body as JSON", login.body(RestedLoginVariant.JSON, ""));
    calls.put("a login without a body", login);
    calls.put(
        "a login without a body with noATCookie=true", RestedTokenLocation.HEADER.asked(login));
    calls.forEach(
        (what, call) -> {
          RawResponse answer = setting.rested().send(call);
          trial.expect(what, answer).status(400);
          noToken(trial, what, user, answer);
        });
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void refusesWrongCredentials(CheckRun trial) {
    User user = setting.target().user();
    String nobody = "nobody-" + setting.rested().leaks().canary();
    RawRequest login = setting.project().login();
    for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
      exactly(
          trial,
          "a login of an unknown user by " + carrier,
          user,
          sent(
              setting.rested().wording(user).write(carrier.asked(login), nobody, user.password())));
    }
    open(
        trial,
        "a login of an unknown user with an empty password",
        user,
        sent(setting.rested().wording(user).write(login, nobody, "")));
    open(trial, "a login with an object for the user name", user, sent(anyName(user)));
    refused(
        trial,
        "a login with objects for user name and password",
        user,
        sent(
            login.body(
                RestedLoginVariant.JSON,
                "{\"username\":" + NO_OBJECT + ",\"password\":" + NO_OBJECT + "}")));
    wrongPasswords(trial, user);
    if (setting.target().otherUser() != null) {
      otherWrongPasswords(trial, setting.otherUser());
    }
    RestedPasswordLeaks.judge(setting.rested(), trial);
  }

  private void wrongPasswords(CheckRun trial, User user) {
    exactly(trial, "a login with a wrong password", user, setting.rested().wrongPassword(user));
    String password = user.password();
    wrongPassword(
        trial,
        "a login by another name with the password cut short",
        otherName(user),
        user,
        password.substring(0, Math.max(0, password.length() - 1)));
    RawRequest data = setting.project().login().query("dataOnly", "true");
    User other = setting.target().otherUser();
    if (other != null && !other.password().equals(password)) {
      wrongPassword(
          trial,
          "a login with dataOnly=true and the other user's password",
          named(user, data),
          user,
          other.password());
    } else {
      wrongPassword(
          trial,
          "a login with dataOnly=true and the password in the other case",
          named(user, data),
          user,
          CredentialDefect.CASE_SWAPPED.applyTo(password));
    }
    noPassword(trial, user);
  }

  /** A login that lacks but a password. */
  private Function<String, RawRequest> named(User user, RawRequest login) {
    RestedLoginVariant wording = setting.rested().wording(user);
    return password -> wording.write(login, user.name(), password);
  }

  /** By e-mail where the user name is known, and the other way round; as usual if none is told. */
  private Function<String, RawRequest> otherName(User user) {
    RestedUserRecord person =
        RestedUserRecord.in(setting.shared(RestedTokenLocation.COOKIE).login());
    boolean byEmail = user.name().contains("@");
    String name = byEmail ? person.username() : person.email();
    RawRequest login = RestedTokenLocation.HEADER.asked(setting.project().login());
    return name.isEmpty() || !person.isCalled(user)
        ? named(user, login)
        : password ->
            (byEmail ? RestedLoginVariant.USERNAME : RestedLoginVariant.EMAIL)
                .write(login, name, password);
  }

  private void wrongPassword(
      CheckRun trial, String what, Function<String, RawRequest> login, User user, String password) {
    if (!password.equals(user.password())) {
      exactly(trial, what, user, sent(login.apply(password)));
    }
  }

  /** Not counted as wrong passwords, since there is none that could be compared. */
  private void noPassword(CheckRun trial, User user) {
    RestedLoginVariant wording = setting.rested().wording(user);
    RawRequest login = setting.project().login();
    Map<String, String> bodies = new LinkedHashMap<>();
    String without = wording.json(user.name(), "").replace(",\"password\":", "");
    bodies.put("no password", without);
    bodies.put("null for the password", wording.json(user.name(), "null"));
    bodies.put("true for the password", wording.json(user.name(), "true"));
    bodies.forEach(
        (what, body) ->
            open(
                trial,
                "a login with " + what,
                user,
                sent(login.body(RestedLoginVariant.JSON, body))));
  }

  private RawRequest anyName(User user) {
    return setting
        .project()
        .login()
        .body(
            RestedLoginVariant.JSON,
            "{\"username\":{\"$gt\":\"\"},\"password\":" + JsonText.of(user.password()) + "}");
  }

  /** Nobody says what such a login answers, but it lets nobody in. */
  private void open(CheckRun trial, String what, User user, RawResponse answer) {
    noToken(trial, what, user, answer);
  }

  private void otherWrongPasswords(CheckRun trial, User user) {
    RestedLoginVariant wording = setting.rested().wording(user);
    RawRequest login = setting.project().login();
    Function<String, RawRequest> named = named(user, RestedTokenLocation.HEADER.asked(login));
    wrongPassword(
        trial, "a login with the password and a letter more", named, user, user.password() + "x");
    wrongPassword(
        trial,
        "a login with the password in the other case",
        named,
        user,
        CredentialDefect.CASE_SWAPPED.applyTo(user.password()));
    exactly(
        trial, "a login with an empty password", user, sent(wording.write(login, user.name(), "")));
    refused(
        trial,
        "a login with an object for the password",
        user,
        sent(login.body(RestedLoginVariant.JSON, wording.json(user.name(), NO_OBJECT))));
  }

  private RawResponse sent(RawRequest call) {
    return setting.rested().send(call);
  }

  private void exactly(CheckRun trial, String what, User user, RawResponse answer) {
    trial.expect(what, answer).status(400);
    noToken(trial, what, user, answer);
  }

  private void refused(CheckRun trial, String what, User user, RawResponse answer) {
    trial.expect(what, answer).refused();
    noToken(trial, what, user, answer);
  }

  private void noToken(CheckRun trial, String what, User user, RawResponse answer) {
    for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
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
