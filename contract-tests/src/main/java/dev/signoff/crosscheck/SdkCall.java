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

  /**
   * Makes the call.
   *
   * @param outcome what is to come about
   * @param stage where
   * @return what the caller got, and what went over the wire
   */
  public static Ending make(Outcome outcome, Stage stage) {
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

  /**
   * What the SDK documents that a caller gets.
   *
   * @param outcome what has come about
   * @return the simple name of a type
   */
  public static String expected(Outcome outcome) {
    if (outcome.succeeds()) {
      return success(outcome);
    }
    boolean isOver =
        outcome.operationName().equals("logout")
            && outcome.status() == 401
            && outcome.example() != null
            && SESSION_IS_OVER.contains(outcome.example().name());
    return isOver
        ? "AlreadyLoggedOut"
        : FAILURES.getOrDefault(outcome.status(), "UndocumentedStatusException");
  }

  private static String success(Outcome outcome) {
    boolean isSession = !outcome.flags().containsKey("dataOnly");
    return switch (outcome.contract().id() + " " + outcome.operationName()) {
      case "ibm-mq login" -> "IbmMqSession";
      case "ibm-mq whoAmI" -> "User";
      case "rested login" -> isSession ? "RestedSession" : "UserRecord";
      case "rested whoAmI" -> "UserRecord";
      case "rocket-chat login" -> "RocketChatSession";
      case "rocket-chat whoAmI" -> "Profile";
      case "ibm-mq logout", "rested logout", "rocket-chat logout" -> "LoggedOut";
      default -> "Response";
    };
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
