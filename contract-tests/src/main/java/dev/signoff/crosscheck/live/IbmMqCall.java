package dev.signoff.crosscheck.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.ibmmq.IbmMqSession;
import dev.signoff.sdk.ibmmq.model.Queue;
import dev.signoff.spec.Outcome;
import java.util.UUID;
import java.util.function.Function;

/** Calls {@link IbmMqClient}. The session has to log in: only so it learns the CSRF rule. */
final class IbmMqCall {
  private final Outcome outcome;
  private final Stage stage;
  private final Way way;

  IbmMqCall(Outcome outcome, Stage stage, Way way) {
    this.outcome = outcome;
    this.stage = stage;
    this.way = way;
  }

  Ending make() {
    try (IbmMqClient mq = IbmMqClient.at(stage.server(), stage.options())) {
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

  private Ending logIn(IbmMqClient mq) {
    JsonNode who = SdkCall.credentials(outcome);
    stage.ready().before(way);
    return Ending.of(
        way, () -> mq.logIn(who.path("username").asText(), who.path("password").asText()));
  }

  private Ending inSession(IbmMqClient mq, Function<IbmMqSession, ?> call) {
    JsonNode who = SdkCall.credentialsOfUser(outcome);
    IbmMqSession session = mq.logIn(who.path("username").asText(), who.path("password").asText());
    stage.ready().before(way);
    return Ending.of(way, () -> call.apply(session));
  }

  private String queue() {
    return stage.examples() ? "Q1" : "Q" + UUID.randomUUID().toString().replace("-", "");
  }
}
