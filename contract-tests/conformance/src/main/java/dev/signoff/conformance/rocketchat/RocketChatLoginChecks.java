package dev.signoff.conformance.rocketchat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.util.Optional;

/** Whether right credentials log in, in each form that the vendor documents. */
final class RocketChatLoginChecks {
  private final RocketChatCheckContext scene;

  RocketChatLoginChecks(RocketChatCheckContext scene) {
    this.scene = scene;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGIN-01",
        "POST /api/v1/login with user and password, then with username, and with an e-mail address"
            + " if one is known",
        "200 with status success, userId, authToken and me; each token is another and opens GET"
            + " /me at once",
        this::logsIn);
    checks.add(
        "RC-LOGIN-04",
        "POST /api/v1/login as a form, with right and with wrong credentials",
        "200 with a token; a refusal without",
        this::form);
  }

  private void logsIn(CheckRun trial) {
    User user = scene.target().user();
    NameValue password = RocketChatLoginVariant.password(user);
    RawResponse byUser =
        scene
            .chat()
            .send(RocketChatRequests.login(RocketChatLoginVariant.name("user", user), password));
    Optional<RocketChatCheckSession> one = judge("login with user", user, byUser, trial);
    Optional<RocketChatCheckSession> other = with("username", user.name(), trial);
    String address = address(user, byUser);
    if (!address.isEmpty()) {
      with("email", address, trial).ifPresent(it -> scene.end("a login with email", it));
    }
    if (one.isPresent()
        && other.isPresent()
        && one.get().authToken().equals(other.get().authToken())) {
      trial.fail("two logins: expected two tokens, got the same twice", byUser);
    }
    one.ifPresent(pair -> opens("the first of two logins", pair, trial));
    other.ifPresent(pair -> opens("the second of two logins", pair, trial));
    one.ifPresent(it -> scene.end("a login with user", it));
    other.ifPresent(it -> scene.end("a login with username", it));
  }

  private Optional<RocketChatCheckSession> with(String field, String name, CheckRun trial) {
    User user = scene.target().user();
    RawRequest call =
        RocketChatRequests.login(new NameValue(field, name), RocketChatLoginVariant.password(user));
    return judge("login with " + field, user, scene.chat().send(call), trial);
  }

  /** What the server knows the user by, where it tells; an address may still be unconfirmed. */
  static String address(User user, RawResponse login) {
    JsonNode known = login.json().at("/data/me/emails/0");
    if (known.path("address").isTextual() && known.path("verified").asBoolean(true)) {
      return known.path("address").asText();
    }
    return user.name().matches("[^@ ]+@[^@ ]+") ? user.name() : "";
  }

  private Optional<RocketChatCheckSession> judge(
      String what, User user, RawResponse answer, CheckRun trial) {
    Optional<RocketChatCheckSession> pair = scene.chat().session(user, answer);
    pair.ifPresent(scene.sessions()::opened);
    trial.expect(what, answer).status(200);
    if (answer.succeeded()) {
      trial
          .expect(what, answer)
          .json()
          .text("/status", "success")
          .someText("/data/userId")
          .someText("/data/authToken");
      me(what, answer, trial);
    }
    return pair;
  }

  private static void me(String what, RawResponse answer, CheckRun trial) {
    JsonNode me = answer.json().at("/data/me");
    JsonNode id = answer.json().at("/data/userId");
    if (!me.isObject()) {
      trial.expect(what, answer).different("an object at /data/me", "none");
    } else if (id.isTextual() && !me.path("_id").equals(id)) {
      trial.expect(what, answer).different("/data/me/_id to equal /data/userId", "another value");
    }
  }

  private void opens(String what, RocketChatCheckSession pair, CheckRun trial) {
    if (!scene.chat().showsLife() || !scene.chat().isAlive(pair)) {
      trial.fail(what + ": expected its token to be live, got it refused", scene.chat().sign());
    }
  }

  private void form(CheckRun trial) {
    User user = scene.target().user();
    RawResponse answer =
        scene
            .chat()
            .send(
                RocketChatRequests.formLogin(
                    RocketChatLoginVariant.name("user", user),
                    RocketChatLoginVariant.password(user)));
    Optional<RocketChatCheckSession> pair = scene.chat().session(user, answer);
    pair.ifPresent(scene.sessions()::opened);
    trial.expect("login as a form", answer).status(200);
    pair.ifPresent(it -> opens("login as a form", it, trial));
    pair.ifPresent(it -> scene.end("a login as a form", it));
    if (answer.succeeded()) {
      trial
          .expect("login as a form", answer)
          .text("/status", "success")
          .someText("/data/userId")
          .someText("/data/authToken");
    }
    RawRequest wrong =
        RocketChatRequests.formLogin(
            new NameValue("user", RocketChatRefusedLogins.NOBODY),
            new NameValue("password", scene.leaks().canary()));
    RocketChatRefusedLogins.judge(
        scene, trial, "login as a form with an unknown user", wrong, true);
  }
}
