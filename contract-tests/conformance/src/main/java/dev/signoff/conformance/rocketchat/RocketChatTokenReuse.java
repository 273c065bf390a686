package dev.signoff.conformance.rocketchat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.Finding;
import dev.signoff.conformance.http.RawResponse;
import java.util.List;

/** Whether tokens are dead after their logout, whichever check logged them out. */
final class RocketChatTokenReuse {
  private static final List<String> RECORD = List.of("username", "name", "email", "emails");

  private final RocketChatSessionDriver chat;
  private final CheckRun asides = new CheckRun();

  RocketChatTokenReuse(RocketChatSessionDriver chat) {
    this.chat = chat;
  }

  /** Uses a token again, for a check that is about something else: its findings come later. */
  void aside(String logout, RocketChatCheckSession pair) {
    profile("GET /me after " + logout, pair, asides);
    asides
        .expect("a second logout after " + logout, chat.send(RocketChatRequests.logout(pair)))
        .status(401);
  }

  /** Reports what was found aside. */
  void tell(CheckRun trial) {
    for (Finding finding : asides.findings()) {
      trial.fail(finding.sentence(), finding.answer());
    }
  }

  /** Uses a token again; how it is refused is another check's matter. */
  void refused(String logout, RocketChatCheckSession pair, CheckRun trial) {
    trial.expect("GET /me after " + logout, chat.send(RocketChatRequests.whoAmI(pair))).refused();
    trial
        .expect("a second logout after " + logout, chat.send(RocketChatRequests.logout(pair)))
        .refused();
  }

  /** Asks who an ended token is: neither a 200 nor a refusal that tells it all the same. */
  void profile(String what, RocketChatCheckSession pair, CheckRun trial) {
    RawResponse me = chat.send(RocketChatRequests.whoAmI(pair));
    trial.expect(what, me).status(401);
    if (me.status() == 401 && tells(me.json(), pair)) {
      trial.expect(what, me).different("nothing about the user", "a refusal with the record");
    }
  }

  private static boolean tells(JsonNode body, RocketChatCheckSession pair) {
    return body.findParents("_id").stream()
        .filter(it -> it.path("_id").asText().equals(pair.userId()))
        .anyMatch(it -> RECORD.stream().anyMatch(it::has));
  }
}
