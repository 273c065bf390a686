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

/** Checks of logins that must be refused. Each user gets at most three wrong passwords. */
final class RestedRefusedLoginChecks {
  private static final String NO_OBJECT = "{\"$ne\":null}";

  private final RestedCheckContext context;

  RestedRefusedLoginChecks(RestedCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RESTED-LOGIN-03",
        "POST ?key&login=true with the right credentials as text, form and XML, and without a body",
        "400, and no token",
        this::readsOnlyJson);
    checks.add(
        "RESTED-LOGIN-05",
        "POST ?key&login=true with an unknown user, and with wrong passwords",
        "400, no token, and no body that holds the password",
        this::refusesWrongCredentials);
  }

  private void readsOnlyJson(CheckRun run) {
    User user = context.target().user();
    RawRequest login = context.project().login();
    String json = context.rested().variant(user).json(user.name(), JsonText.of(user.password()));
    String form = "username=" + encoded(user.name()) + "&password=" + encoded(user.password());
    Map<String, RawRequest> requests = new LinkedHashMap<>();
    for (String type :
        List.of(
            "text/plain", "application/x-www-form-urlencoded", "text/json", "application/xml")) {
      requests.put("a login with JSON as " + type, login.body(type, json));
    }
    requests.put("a login by form", login.body("application/x-www-form-urlencoded", form));
    requests.put("a login with an empty body as JSON", login.body(RestedLoginVariant.JSON, ""));
    requests.put("a login without a body", login);
    requests.put(
        "a login without a body with noATCookie=true",
        RestedTokenLocation.HEADER.requestToken(login));
    requests.forEach(
        (what, request) -> {
          RawResponse response = context.rested().send(request);
          run.expect(what, response).status(400);
          expectNoTokenIn(run, what, user, response);
        });
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void refusesWrongCredentials(CheckRun run) {
    User user = context.target().user();
    String unknownUser = "nobody-" + context.rested().leaks().canary();
    RawRequest login = context.project().login();
    for (RestedTokenLocation location : RestedTokenLocation.values()) {
      expectBadRequest(
          run,
          "a login of an unknown user by " + location,
          user,
          sent(
              context
                  .rested()
                  .variant(user)
                  .write(location.requestToken(login), unknownUser, user.password())));
    }
    expectNoToken(
        run,
        "a login of an unknown user with an empty password",
        user,
        sent(context.rested().variant(user).write(login, unknownUser, "")));
    expectNoToken(run, "a login with an object for the user name", user, sent(anyName(user)));
    expectRefused(
        run,
        "a login with objects for user name and password",
        user,
        sent(
            login.body(
                RestedLoginVariant.JSON,
                "{\"username\":" + NO_OBJECT + ",\"password\":" + NO_OBJECT + "}")));
    wrongPasswords(run, user);
    if (context.target().otherUser() == null) {
      run.incomplete("needs --other-user");
    } else {
      otherWrongPasswords(run, context.otherUser());
    }
    RestedPasswordLeaks.verify(context.rested(), run);
  }

  private void wrongPasswords(CheckRun run, User user) {
    expectBadRequest(
        run, "a login with a wrong password", user, context.rested().wrongPassword(user));
    String password = user.password();
    wrongPassword(
        run,
        "a login by another name with the password cut short",
        otherName(user),
        user,
        password.substring(0, Math.max(0, password.length() - 1)));
    RawRequest data = context.project().login().query("dataOnly", "true");
    User other = context.target().otherUser();
    if (other != null && !other.password().equals(password)) {
      wrongPassword(
          run,
          "a login with dataOnly=true and the other user's password",
          loginByName(user, data),
          user,
          other.password());
    } else {
      wrongPassword(
          run,
          "a login with dataOnly=true and the password in the other letter case",
          loginByName(user, data),
          user,
          CredentialDefect.CASE_SWAPPED.applyTo(password));
    }
    noPassword(run, user);
  }

  /** Returns a function from a password to a login of the user. */
  private Function<String, RawRequest> loginByName(User user, RawRequest login) {
    RestedLoginVariant variant = context.rested().variant(user);
    return password -> variant.write(login, user.name(), password);
  }

  /**
   * Returns a function from a password to a login by the other kind of name: by e-mail if the user
   * name is given, and the other way round. Uses the given name if the record contains no other.
   */
  private Function<String, RawRequest> otherName(User user) {
    RestedUserRecord person =
        RestedUserRecord.in(context.shared(RestedTokenLocation.COOKIE).login());
    boolean byEmail = user.name().contains("@");
    String name = byEmail ? person.username() : person.email();
    RawRequest login = RestedTokenLocation.HEADER.requestToken(context.project().login());
    return name.isEmpty() || !person.hasName(user)
        ? loginByName(user, login)
        : password ->
            (byEmail ? RestedLoginVariant.USERNAME : RestedLoginVariant.EMAIL)
                .write(login, name, password);
  }

  private void wrongPassword(
      CheckRun run, String what, Function<String, RawRequest> login, User user, String password) {
    if (!password.equals(user.password())) {
      expectBadRequest(run, what, user, sent(login.apply(password)));
    }
  }

  /**
   * Checks logins without a password that could be compared. They do not count as wrong passwords.
   */
  private void noPassword(CheckRun run, User user) {
    RestedLoginVariant variant = context.rested().variant(user);
    RawRequest login = context.project().login();
    Map<String, String> bodies = new LinkedHashMap<>();
    String without = variant.json(user.name(), "").replace(",\"password\":", "");
    bodies.put("no password", without);
    bodies.put("null for the password", variant.json(user.name(), "null"));
    bodies.put("true for the password", variant.json(user.name(), "true"));
    bodies.forEach(
        (what, body) ->
            expectNoToken(
                run,
                "a login with " + what,
                user,
                sent(login.body(RestedLoginVariant.JSON, body))));
  }

  private RawRequest anyName(User user) {
    return context
        .project()
        .login()
        .body(
            RestedLoginVariant.JSON,
            "{\"username\":{\"$gt\":\"\"},\"password\":" + JsonText.of(user.password()) + "}");
  }

  /** Checks that a login is not accepted. Its status is not documented. */
  private void expectNoToken(CheckRun run, String what, User user, RawResponse response) {
    expectNoTokenIn(run, what, user, response);
  }

  private void otherWrongPasswords(CheckRun run, User user) {
    RestedLoginVariant variant = context.rested().variant(user);
    RawRequest login = context.project().login();
    Function<String, RawRequest> loginByName =
        loginByName(user, RestedTokenLocation.HEADER.requestToken(login));
    wrongPassword(
        run,
        "a login with the password and one more letter",
        loginByName,
        user,
        user.password() + "x");
    wrongPassword(
        run,
        "a login with the password in the other letter case",
        loginByName,
        user,
        CredentialDefect.CASE_SWAPPED.applyTo(user.password()));
    expectBadRequest(
        run, "a login with an empty password", user, sent(variant.write(login, user.name(), "")));
    expectRefused(
        run,
        "a login with an object for the password",
        user,
        sent(login.body(RestedLoginVariant.JSON, variant.json(user.name(), NO_OBJECT))));
  }

  private RawResponse sent(RawRequest request) {
    return context.rested().send(request);
  }

  private void expectBadRequest(CheckRun run, String what, User user, RawResponse response) {
    run.expect(what, response).status(400);
    expectNoTokenIn(run, what, user, response);
  }

  private void expectRefused(CheckRun run, String what, User user, RawResponse response) {
    run.expect(what, response).refused();
    expectNoTokenIn(run, what, user, response);
  }

  private void expectNoTokenIn(CheckRun run, String what, User user, RawResponse response) {
    for (RestedTokenLocation location : RestedTokenLocation.values()) {
      context
          .rested()
          .session(user, location, response)
          .ifPresent(
              session -> {
                context.sessions().opened(session);
                boolean works = context.rested().isAlive(session);
                run.fail(
                    what
                        + ": expected no token, got one in "
                        + location
                        + (works ? " that returns the user's record" : ""),
                    response);
              });
    }
  }
}
