package dev.signoff.crosscheck.live;

import dev.signoff.spec.Outcome;
import java.util.Map;
import java.util.Set;

/** Result that the SDK documents for its callers. */
public final class SdkResult {
  private static final Set<String> SESSION_IS_OVER =
      Set.of("tokenRefused", "notAuthenticated", "notLoggedIn");
  private static final Map<Integer, String> FAILURES =
      Map.of(
          400, "BadRequestException",
          401, "UnauthorizedException",
          403, "ForbiddenException",
          429, "TooManyRequestsException",
          500, "InternalServerErrorException");

  private SdkResult() {}

  /**
   * Returns the type that is returned or thrown.
   *
   * @param outcome the outcome
   * @return the simple name of a type
   */
  public static String of(Outcome outcome) {
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
}
