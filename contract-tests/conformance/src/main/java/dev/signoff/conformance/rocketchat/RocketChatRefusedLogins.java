package dev.signoff.conformance.rocketchat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import java.util.Optional;

/** Logins that must be refused. */
final class RocketChatRefusedLogins {
  static final String NOBODY = "nobody-7f3b21c9";

  private RocketChatRefusedLogins() {}

  /**
   * Sends a login that must be refused, and registers its session in case it succeeds.
   *
   * @param documented whether the contract documents the refusal
   */
  static void verify(
      RocketChatCheckContext context,
      CheckRun run,
      String what,
      RawRequest login,
      boolean documented) {
    RawResponse response = context.chat().send(login);
    Optional<RocketChatCheckSession> session =
        context.chat().session(context.target().user(), response);
    session.ifPresent(context.sessions()::opened);
    if (documented) {
      run.expect(what, response).status(401);
      if (response.status() == 401) {
        run.expect(what, response).text("/status", "error");
      }
    } else if (session.isPresent()) {
      run.expect(what, response)
          .different("no session", "status " + response.status() + " and one");
    }
    JsonNode token = response.json().findPath("authToken");
    if (session.isEmpty() && token.isTextual() && !token.asText().isEmpty()) {
      run.expect(what, response).different("no token", "status " + response.status() + " and one");
    }
  }
}
