package dev.signoff.crosscheck.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.sdk.RetryPolicy;
import dev.signoff.spec.Cause;
import dev.signoff.spec.Outcome;

/**
 * Call of the SDK, made as a user would make it, that produces a certain outcome. Each vendor has a
 * class of its own, because each has a client of its own.
 */
public final class SdkCall {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SdkCall() {}

  /**
   * Makes the call.
   *
   * @param outcome the outcome to produce
   * @param environment the environment
   * @return the result for the caller, and the exchanges
   */
  public static CallResult make(Outcome outcome, TestEnvironment environment) {
    TamperingInterceptor interceptor = new TamperingInterceptor(outcome);
    TestEnvironment watched =
        new TestEnvironment(
            environment.server(),
            environment.options().withRetries(RetryPolicy.never()).withInterceptor(interceptor),
            environment.examples(),
            environment.ready());
    return switch (outcome.contract().id()) {
      case "ibm-mq" -> new IbmMqSdkCall(outcome, watched, interceptor).make();
      case "rested" -> new RestedSdkCall(outcome, environment, watched, interceptor).make();
      case "rocket-chat" ->
          new RocketChatSdkCall(outcome, environment, watched, interceptor).make();
      default -> throw new IllegalArgumentException("no SDK for " + outcome.contract());
    };
  }

  /** Returns the credentials of the outcome's request, valid or not. */
  static JsonNode credentials(Outcome outcome) {
    if (outcome.requestExample() == null) {
      throw new IllegalArgumentException(outcome + " is no login");
    }
    if (outcome.isCausedBy(Cause.CauseKind.BODY)) {
      return outcome.requestExample().value();
    }
    try {
      return JSON.readTree(outcome.exchange().requestBody());
    } catch (JsonProcessingException e) { // a form, of the example's credentials
      return outcome.requestExample().value();
    }
  }

  /** Returns the credentials with which the outcome's user logs in. */
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
