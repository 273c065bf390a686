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
  private final TestEnvironment environment;
  private final TamperingInterceptor interceptor;

  RocketChatSdkCall(
      Outcome outcome,
      TestEnvironment undamaged,
      TestEnvironment environment,
      TamperingInterceptor interceptor) {
    this.outcome = outcome;
    this.undamaged = undamaged;
    this.environment = environment;
    this.interceptor = interceptor;
  }

  CallResult make() {
    try (RocketChatClient chat = RocketChatClient.at(environment.server(), environment.options())) {
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
      environment.ready().before(interceptor);
      return CallResult.of(
          interceptor, () -> chat.logIn(who.path("user").asText(), who.path("password").asText()));
    }
    SessionToken token =
        outcome.succeeds() && !environment.examples()
            ? session().token()
            : SessionToken.of(who.path("resume").asText());
    environment.ready().before(interceptor);
    return CallResult.of(interceptor, () -> chat.resume(token));
  }

  private CallResult inSession(RocketChatClient chat, Function<RocketChatSession, ?> call) {
    ResumedFrom taken = session();
    RocketChatSession session = chat.resume(taken.userId(), taken.token());
    environment.ready().before(interceptor);
    return CallResult.of(interceptor, () -> call.apply(session));
  }

  private ResumedFrom session() {
    if (environment.examples()) {
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
