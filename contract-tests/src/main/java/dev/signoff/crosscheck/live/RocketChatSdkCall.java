package dev.signoff.crosscheck.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.RocketChatSession;
import dev.signoff.spec.Outcome;
import java.util.function.Function;

/**
 * SDK calls through {@link RocketChatClient}. The session is resumed from a token and a user id.
 */
final class RocketChatSdkCall {
  private final Outcome outcome;
  private final TestEnvironment undamaged;
  private final TestEnvironment stage;
  private final TamperingInterceptor way;

  RocketChatSdkCall(
      Outcome outcome, TestEnvironment undamaged, TestEnvironment stage, TamperingInterceptor way) {
    this.outcome = outcome;
    this.undamaged = undamaged;
    this.stage = stage;
    this.way = way;
  }

  CallResult make() {
    try (RocketChatClient chat = RocketChatClient.at(stage.server(), stage.options())) {
      return switch (outcome.operationName()) {
        case "login" -> logIn(chat);
        case "whoAmI" -> inSession(chat, RocketChatSession::whoAmI);
        case "logout" -> inSession(chat, RocketChatSession::logOut);
        default -> throw new IllegalArgumentException("the SDK has no " + outcome);
      };
    }
  }

  private CallResult logIn(RocketChatClient chat) {
    JsonNode who = SdkCall.credentials(outcome);
    if (!who.has("resume")) {
      stage.ready().before(way);
      return CallResult.of(
          way, () -> chat.logIn(who.path("user").asText(), who.path("password").asText()));
    }
    SessionToken token =
        outcome.succeeds() && !stage.examples()
            ? session().token()
            : SessionToken.of(who.path("resume").asText());
    stage.ready().before(way);
    return CallResult.of(way, () -> chat.resume(token));
  }

  private CallResult inSession(RocketChatClient chat, Function<RocketChatSession, ?> call) {
    ResumedFrom taken = session();
    RocketChatSession session = chat.resume(taken.userId(), taken.token());
    stage.ready().before(way);
    return CallResult.of(way, () -> call.apply(session));
  }

  private ResumedFrom session() {
    if (stage.examples()) {
      return new ResumedFrom(
          outcome.credential("userId"), SessionToken.of(outcome.credential("authToken")));
    }
    try (RocketChatClient chat = RocketChatClient.at(undamaged.server(), undamaged.options())) {
      JsonNode who = SdkCall.credentialsOfUser(outcome);
      RocketChatSession session =
          chat.logIn(who.path("user").asText(), who.path("password").asText());
      return new ResumedFrom(session.userId(), session.token());
    }
  }

  /** Origin of a resumed session. */
  private record ResumedFrom(String userId, SessionToken token) {}
}
