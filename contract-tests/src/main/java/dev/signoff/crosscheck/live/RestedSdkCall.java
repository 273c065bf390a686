package dev.signoff.crosscheck.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.rested.RestedClient;
import dev.signoff.sdk.rested.RestedSession;
import dev.signoff.sdk.rested.TokenForm;
import dev.signoff.sdk.rested.model.Credentials;
import dev.signoff.spec.Outcome;
import java.util.function.Function;

/**
 * SDK calls through {@link RestedClient}. The session is resumed from a token, by cookie or by
 * header.
 */
final class RestedSdkCall {
  private final Outcome outcome;
  private final TestEnvironment undamaged;
  private final TestEnvironment environment;
  private final TamperingInterceptor interceptor;
  private final TokenForm form;

  RestedSdkCall(
      Outcome outcome,
      TestEnvironment undamaged,
      TestEnvironment environment,
      TamperingInterceptor interceptor) {
    this.outcome = outcome;
    this.undamaged = undamaged;
    this.environment = environment;
    this.interceptor = interceptor;
    boolean header =
        outcome.flags().containsKey("noATCookie")
            || outcome.credentials().stream().anyMatch(it -> it.in().equals("header"));
    this.form = header ? TokenForm.HEADER : TokenForm.COOKIE;
  }

  CallResult make() {
    try (RestedClient rested = client(environment)) {
      return switch (outcome.operationName()) {
        case "login" -> logIn(rested);
        case "whoAmI" -> inSession(rested, RestedSession::whoAmI);
        case "logout" -> inSession(rested, RestedSession::logOut);
        default -> throw new IllegalArgumentException("the SDK has no " + outcome);
      };
    }
  }

  private CallResult logIn(RestedClient rested) {
    Credentials credentials = credentials(SdkCall.credentials(outcome));
    if (outcome.flags().containsKey("dataOnly")) {
      // A session has all operations; one by header sends no cookie along with a login.
      RestedSession session = rested.resume(token(), TokenForm.HEADER);
      environment.ready().before(interceptor);
      return CallResult.of(
          interceptor, () -> session.api().login(endpoint(), credentials, null, true).body());
    }
    environment.ready().before(interceptor);
    return CallResult.of(interceptor, () -> rested.logIn(credentials, form));
  }

  private CallResult inSession(RestedClient rested, Function<RestedSession, ?> call) {
    RestedSession session = rested.resume(token(), form);
    environment.ready().before(interceptor);
    return CallResult.of(interceptor, () -> call.apply(session));
  }

  private SessionToken token() {
    if (environment.examples()) {
      return SessionToken.of(outcome.credential("accessTokenCookie"));
    }
    try (RestedClient rested = client(undamaged)) {
      return rested.logIn(credentials(SdkCall.credentialsOfUser(outcome)), form).token();
    }
  }

  private RestedClient client(TestEnvironment where) {
    return RestedClient.at(
        where.server(), endpoint(), outcome.credential("apiKey"), where.options());
  }

  private String endpoint() {
    return String.join("", outcome.operation().pathParameterExamples().values()); // it has but one
  }

  private static Credentials credentials(JsonNode who) {
    return new Credentials(who.path("password").asText())
        .withUsername(who.path("username").asText());
  }
}
