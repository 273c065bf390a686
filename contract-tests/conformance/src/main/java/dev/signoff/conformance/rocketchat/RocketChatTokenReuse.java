package dev.signoff.conformance.rocketchat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.Finding;
import dev.signoff.conformance.http.RawResponse;
import java.util.List;

/** Reuse of tokens after their logout, to check that they are no longer accepted. */
final class RocketChatTokenReuse {
  private static final List<String> RECORD = List.of("username", "name", "email", "emails");

  private final RocketChatSessionDriver chat;
  private final CheckRun deferred = new CheckRun();

  RocketChatTokenReuse(RocketChatSessionDriver chat) {
    this.chat = chat;
  }

  /**
   * Reuses a token on behalf of another check. The findings are reported later, by {@link
   * #reportDeferred}.
   */
  void reuseDeferred(String logout, RocketChatCheckSession session) {
    expectNoUser("GET /me after " + logout, session, deferred);
    deferred
        .expect("a second logout after " + logout, chat.send(RocketChatRequests.logout(session)))
        .status(401);
  }

  /** Reports the findings that were made on behalf of other checks. */
  void reportDeferred(CheckRun run) {
    for (Finding finding : deferred.findings()) {
      run.fail(finding.sentence(), finding.response());
    }
  }

  /** Reuses a token. The exact status of the refusal is left to another check. */
  void refused(String logout, RocketChatCheckSession session, CheckRun run) {
    run.expect("GET /me after " + logout, chat.send(RocketChatRequests.whoAmI(session))).refused();
    run.expect("a second logout after " + logout, chat.send(RocketChatRequests.logout(session)))
        .refused();
  }

  /**
   * Sends {@code GET /me} with an ended token. Neither a 200 nor a refusal with the user's record
   * is allowed.
   */
  void expectNoUser(String what, RocketChatCheckSession session, CheckRun run) {
    RawResponse me = chat.send(RocketChatRequests.whoAmI(session));
    run.expect(what, me).status(401);
    if (me.status() == 401 && containsRecord(me.json(), session)) {
      run.expect(what, me).different("no data of the user", "a refusal with the record");
    }
  }

  private static boolean containsRecord(JsonNode body, RocketChatCheckSession session) {
    return body.findParents("_id").stream()
        .filter(it -> it.path("_id").asText().equals(session.userId()))
        .anyMatch(it -> RECORD.stream().anyMatch(it::has));
  }
}
