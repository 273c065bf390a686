package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Whether a logout with a flaw is refused, and then ends nothing. */
final class RocketChatLogoutChecks {
  private final RocketChatCheckContext scene;

  RocketChatLogoutChecks(RocketChatCheckContext scene) {
    this.scene = scene;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGOUT-01",
        "POST /api/v1/logout with X-Auth-Token and X-User-Id of one login",
        "200",
        trial -> scene.table().judge("RC-LOGOUT-01", trial));
    checks.add(
        "RC-LOGOUT-04",
        "POST /api/v1/logout without X-Auth-Token, without X-User-Id, without both, with user and"
            + " password instead, with an empty X-User-Id",
        "401, and the session lives on",
        this::without);
    checks.add(
        "RC-LOGOUT-06",
        "POST /api/v1/logout with tokens that nobody handed out, made of a right one and made up",
        "401, and the session lives on",
        this::wrongToken);
    checks.add(
        "RC-LOGOUT-07",
        "POST /api/v1/logout with a live token and a user id that is not its own",
        "401, and neither session is ended",
        this::wrongUser);
  }

  private void without(CheckRun trial) {
    rows("RC-LOGOUT-04", trial);
    RawResponse answer = scene.chat().send(RocketChatRequests.bareLogout());
    trial.expect("logout without any credential", answer).status(401);
    RawResponse basic =
        scene.chat().send(RocketChatRequests.bareLogout().header("Authorization", basic()));
    trial.expect("logout with user and password in Authorization", basic).status(401);
    scene.live().expectOwn("after logouts with a credential missing", trial);
  }

  private String basic() {
    User user = scene.target().user();
    byte[] bytes = (user.name() + ":" + user.password()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private void wrongToken(CheckRun trial) {
    rows("RC-LOGOUT-06", trial);
    RocketChatCheckSession own = scene.live().own();
    refused("the word undefined for a token", own.withToken("undefined"), trial);
    refused("the word Bearer before the token", own.withToken("Bearer " + own.authToken()), trial);
    refused("the token in quotes", own.withToken('"' + own.authToken() + '"'), trial);
    refused("an object of JSON for a token", own.withToken("{\"$ne\":null}"), trial);
    refused("a wildcard for a token", own.withToken("%"), trial);
    refused("a pattern for a token", own.withToken(".*"), trial);
    scene.live().expectOwn("after logouts with wrong tokens", trial);
  }

  private void refused(String what, RocketChatCheckSession pair, CheckRun trial) {
    RawResponse answer = scene.chat().send(RocketChatRequests.logout(pair));
    trial.expect("logout with " + what, answer).status(401);
    if (answer.succeeded()) {
      scene.live().accepted();
    }
  }

  private void wrongUser(CheckRun trial) {
    rows("RC-LOGOUT-07", trial);
    RocketChatCheckSession own = scene.live().own();
    String name = own.user().name();
    if (!name.equals(own.userId())) {
      refused("the user name for the user id", own.withUserId(name), trial);
    }
    scene.live().expectOwn("after logouts with wrong user ids", trial);
    if (!scene.live().hasOthers()) {
      trial.observe(
          "ids were made up; with --other-user, a user id that exists would be tried too", null);
    }
  }

  private void rows(String id, CheckRun trial) {
    for (CredentialMatrix.RowResult line : scene.table().judge(id, trial)) {
      if (Boolean.FALSE.equals(line.survived())) {
        trial.fail(
            line.row().what() + ": expected the sessions to live on, got one ended",
            scene.bench().death(line.row()));
      }
    }
  }
}
