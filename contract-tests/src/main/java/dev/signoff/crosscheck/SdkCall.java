package dev.signoff.crosscheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.sdk.RetryPolicy;
import dev.signoff.spec.Cause;
import dev.signoff.spec.Outcome;
import java.util.Map;
import java.util.Set;

/** Calls the SDK the way its users do, so that an outcome comes about. */
public final class SdkCall {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> SESSION_IS_OVER =
      Set.of("tokenRefused", "notAuthenticated", "notLoggedIn");
  private static final Map<Integer, String> FAILURES =
      Map.of(
          400, "BadRequestException",
          401, "UnauthorizedException",
          403, "ForbiddenException",
          429, "TooManyRequestsException",
          500, "InternalServerErrorException");

  private SdkCall() {}

  static Ending make(Outcome outcome, Stage stage) {
    Way way = new Way(outcome);
    Stage watched =
        new Stage(
            stage.server(),
            stage.options().withRetries(RetryPolicy.never()).withInterceptor(way),
            stage.examples(),
            stage.ready());
    return switch (outcome.contract().id()) {
      case "ibm-mq" -> new IbmMqCall(outcome, watched, way).make();
      case "rested" -> new RestedCall(outcome, stage, watched, way).make();
      case "rocket-chat" -> new RocketChatCall(outcome, stage, watched, way).make();
      default -> throw new IllegalArgumentException("no SDK for " + outcome.contract());
    };
  }

  /** What the SDK documents that a caller gets: a simple name of a type. */
  static String expected(Outcome outcome, String success) {
    if (outcome.succeeds()) {
      return success;
    }
    return outcome.operationName().equals("logout")
            && outcome.example() != null
            && SESSION_IS_OVER.contains(outcome.example().name())
        ? "AlreadyLoggedOut"
        : FAILURES.getOrDefault(outcome.status(), "UndocumentedStatusException");
  }

  /** The credentials that the outcome's request holds, good or bad. */
  static JsonNode credentials(Outcome outcome) {
    if (outcome.requestExample() == null) {
      throw new IllegalArgumentException(outcome + " is no login");
    }
    if (outcome.cause() != null && outcome.cause().kind() == Cause.Kind.BODY) {
      return outcome.requestExample().value();
    }
    try {
      return JSON.readTree(outcome.exchange().requestBody());
    } catch (JsonProcessingException e) {
      return outcome.requestExample().value();
    }
  }

  /** The credentials with which the outcome's user logs in. */
  static JsonNode credentialsOfUser(Outcome outcome) {
    return outcome.contract().operations().stream()
        .flatMap(operation -> operation.requestContents().stream())
        .flatMap(content -> content.examples().stream())
        .filter(example -> example.name().equals(outcome.user()))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
