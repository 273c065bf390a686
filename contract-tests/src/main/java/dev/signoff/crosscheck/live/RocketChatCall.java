package dev.signoff.crosscheck.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.RocketChatSession;
import dev.signoff.spec.Outcome;
import java.util.function.Function;

/** Calls {@link RocketChatClient}. The session is taken up from a token and a user id. */
final class RocketChatCall {
  private final Outcome outcome;
  private final Stage undamaged;
  private final Stage stage;
  private final Way way;

  RocketChatCall(Outcome outcome, Stage undamaged, Stage stage, Way way) {
    this.outcome = outcome;
    this.undamaged = undamaged;
    this.stage = stage;
    this.way = way;
  }

  Ending make() {
    try (RocketChatClient chat = RocketChatClient.at(stage.server(), stage.options())) {
      return switch (outcome.operationName()) {
        case "login" -> logIn(chat);
        case "whoAmI" -> inSession(chat, RocketChatSession::whoAmI);
        case "logout" -> inSession(chat, RocketChatSession::logOut);
        default -> throw new IllegalArgumentException("the SDK has no " + outcome);
      };
    }
  }

  private Ending logIn(RocketChatClient chat) {
    JsonNode who = SdkCall.credentials(outcome);
    if (!who.has("resume")) {
      stage.ready().before(way);
      return Ending.of(
          way, () -> chat.logIn(who.path("user").asText(), who.path("password").asText()));
    }
    SessionToken token =
        outcome.succeeds() && !stage.examples()
            ? session().token()
            : SessionToken.of(who.path("resume").asText());
    stage.ready().before(way);
    return Ending.of(way, () -> chat.resume(token));
  }

  private Ending inSession(RocketChatClient chat, Function<RocketChatSession, ?> call) {
    Taken taken = session();
    RocketChatSession session = chat.resume(taken.userId(), taken.token());
    stage.ready().before(way);
    return Ending.of(way, () -> call.apply(session));
  }

  private Taken session() {
    if (stage.examples()) {
      return new Taken(
          outcome.credential("userId"), SessionToken.of(outcome.credential("authToken")));
    }
    try (RocketChatClient chat = RocketChatClient.at(undamaged.server(), undamaged.options())) {
      JsonNode who = SdkCall.credentialsOfUser(outcome);
      RocketChatSession session =
          chat.logIn(who.path("user").asText(), who.path("password").asText());
      return new Taken(session.userId(), session.token());
    }
  }

  /** What a session is taken up from. */
  private record Taken(String userId, SessionToken token) {}
}
