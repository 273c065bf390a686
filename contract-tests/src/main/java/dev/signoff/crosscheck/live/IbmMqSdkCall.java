package dev.signoff.crosscheck.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.ibmmq.IbmMqSession;
import dev.signoff.sdk.ibmmq.model.Queue;
import dev.signoff.spec.Outcome;
import java.util.UUID;
import java.util.function.Function;

/**
 * SDK calls through {@link IbmMqClient}. The session has to log in, because it learns the CSRF rule
 * from the login.
 */
final class IbmMqSdkCall {
  private final Outcome outcome;
  private final TestEnvironment environment;
  private final TamperingInterceptor interceptor;

  IbmMqSdkCall(Outcome outcome, TestEnvironment environment, TamperingInterceptor interceptor) {
    this.outcome = outcome;
    this.environment = environment;
    this.interceptor = interceptor;
  }

  CallResult make() {
    try (IbmMqClient mq = IbmMqClient.at(environment.server(), environment.options())) {
      return switch (outcome.operationName()) {
        case "login" -> logIn(mq);
        case "whoAmI" -> inSession(mq, IbmMqSession::whoAmI);
        case "logout" -> inSession(mq, IbmMqSession::logOut);
        case "createQueue" -> inSession(mq, session -> session.createQueue("QM1", queue()));
        case "createQueueBefore904" ->
            inSession(
                mq, session -> session.queues().createQueueBefore904("QM1", new Queue(queue())));
        default -> throw new IllegalArgumentException("the SDK has no " + outcome);
      };
    }
  }

  private CallResult logIn(IbmMqClient mq) {
    JsonNode who = SdkCall.credentials(outcome);
    environment.ready().before(interceptor);
    return CallResult.of(
        interceptor, () -> mq.logIn(who.path("username").asText(), who.path("password").asText()));
  }

  private CallResult inSession(IbmMqClient mq, Function<IbmMqSession, ?> call) {
    JsonNode who = SdkCall.credentialsOfUser(outcome);
    IbmMqSession session = mq.logIn(who.path("username").asText(), who.path("password").asText());
    environment.ready().before(interceptor);
    return CallResult.of(interceptor, () -> call.apply(session));
  }

  private String queue() {
    return environment.examples() ? "Q1" : "Q" + UUID.randomUUID().toString().replace("-", "");
  }
}
