package dev.signoff.server.ibmmq;

import dev.signoff.server.account.Account;
import dev.signoff.server.ibmmq.model.Errors;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Result of authentication: the authenticated session, or an error body. */
sealed interface AuthenticationResult {

  /** Converts the result to the response of an operation. */
  <R> CompletionStage<R> map(
      Function<Authenticated, CompletionStage<R>> authenticated, Function<Errors, R> refused);

  /**
   * The session of a request.
   *
   * @param token its token
   * @param account whose session it is
   * @param presented the tokens of all live sessions that the request presents, this one included
   */
  record Authenticated(LtpaToken token, Account account, List<LtpaToken> presented)
      implements AuthenticationResult {
    @Override
    public <R> CompletionStage<R> map(
        Function<Authenticated, CompletionStage<R>> authenticated, Function<Errors, R> refused) {
      return authenticated.apply(this);
    }
  }

  record NotAuthenticated(Errors errors) implements AuthenticationResult {
    @Override
    public <R> CompletionStage<R> map(
        Function<Authenticated, CompletionStage<R>> authenticated, Function<Errors, R> refused) {
      return CompletableFuture.completedStage(refused.apply(errors));
    }
  }
}
