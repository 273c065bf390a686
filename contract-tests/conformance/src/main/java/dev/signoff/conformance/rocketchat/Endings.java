package dev.signoff.conformance.rocketchat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.Finding;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import java.util.List;

/** Whether tokens are dead after their logout, whichever check logged them out. */
final class Endings {
  private static final List<String> RECORD = List.of("username", "name", "email", "emails");

  private final RocketChat chat;
  private final Trial asides = new Trial();

  Endings(RocketChat chat) {
    this.chat = chat;
  }

  /** Uses a token again, for a check that is about something else: its findings come later. */
  void aside(String logout, TokenPair pair) {
    profile("GET /me after " + logout, pair, asides);
    asides.expect("a second logout after " + logout, chat.send(Calls.logout(pair))).status(401);
  }

  /** Reports what was found aside. */
  void tell(Trial trial) {
    for (Finding finding : asides.findings()) {
      trial.fail(finding.sentence(), finding.answer());
    }
  }

  /** Uses a token again; how it is refused is another check's matter. */
  void refused(String logout, TokenPair pair, Trial trial) {
    trial.expect("GET /me after " + logout, chat.send(Calls.whoAmI(pair))).refused();
    trial.expect("a second logout after " + logout, chat.send(Calls.logout(pair))).refused();
  }

  /** Asks who an ended token is: neither a 200 nor a refusal that tells it all the same. */
  void profile(String what, TokenPair pair, Trial trial) {
    Answer me = chat.send(Calls.whoAmI(pair));
    trial.expect(what, me).status(401);
    if (me.status() == 401 && tells(me.json(), pair)) {
      trial.expect(what, me).different("nothing about the user", "a refusal with the record");
    }
  }

  private static boolean tells(JsonNode body, TokenPair pair) {
    return body.findParents("_id").stream()
        .filter(it -> it.path("_id").asText().equals(pair.userId()))
        .anyMatch(it -> RECORD.stream().anyMatch(it::has));
  }
}
