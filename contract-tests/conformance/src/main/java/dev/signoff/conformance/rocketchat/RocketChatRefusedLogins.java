package dev.signoff.conformance.rocketchat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import java.util.Optional;

/** What comes of logins that must not log in. */
final class RocketChatRefusedLogins {
  static final String NOBODY = "nobody-7f3b21c9";

  private RocketChatRefusedLogins() {}

  /**
   * Sends a login that must be refused, and sees to it that a session is ended all the same.
   *
   * @param documented whether the contract says how
   */
  static void judge(
      RocketChatCheckContext scene,
      CheckRun trial,
      String what,
      RawRequest login,
      boolean documented) {
    RawResponse answer = scene.chat().send(login);
    Optional<RocketChatCheckSession> pair = scene.chat().session(scene.target().user(), answer);
    pair.ifPresent(scene.sessions()::opened);
    if (documented) {
      trial.expect(what, answer).status(401);
      if (answer.status() == 401) {
        trial.expect(what, answer).text("/status", "error");
      }
    } else if (pair.isPresent()) {
      trial.expect(what, answer).different("no session", "status " + answer.status() + " and one");
    }
    JsonNode token = answer.json().findPath("authToken");
    if (pair.isEmpty() && token.isTextual() && !token.asText().isEmpty()) {
      trial.expect(what, answer).different("no token", "status " + answer.status() + " and one");
    }
  }
}
