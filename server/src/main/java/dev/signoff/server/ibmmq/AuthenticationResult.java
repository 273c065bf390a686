package dev.signoff.server.ibmmq;

import dev.signoff.server.account.Account;
import dev.signoff.server.ibmmq.model.Errors;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Whether a request is authenticated: as whom, or why not. */
sealed interface AuthenticationResult {

  /** Makes an operation's own answer of either. */
  <R> CompletionStage<R> answer(
      Function<Authenticated, CompletionStage<R>> granted, Function<Errors, R> refused);

  record Authenticated(LtpaToken token, Account account) implements AuthenticationResult {
    @Override
    public <R> CompletionStage<R> answer(
        Function<Authenticated, CompletionStage<R>> granted, Function<Errors, R> refused) {
      return granted.apply(this);
    }
  }

  record NotAuthenticated(Errors errors) implements AuthenticationResult {
    @Override
    public <R> CompletionStage<R> answer(
        Function<Authenticated, CompletionStage<R>> granted, Function<Errors, R> refused) {
      return CompletableFuture.completedStage(refused.apply(errors));
    }
  }
}
