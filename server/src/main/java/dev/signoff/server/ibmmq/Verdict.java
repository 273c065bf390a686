package dev.signoff.server.ibmmq;

import dev.signoff.server.account.Account;
import dev.signoff.server.ibmmq.model.Errors;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Whether a request is authenticated: as whom, or why not. */
sealed interface Verdict {

  /** Makes an operation's own answer of either. */
  <R> CompletionStage<R> answer(
      Function<Granted, CompletionStage<R>> granted, Function<Errors, R> refused);

  record Granted(LtpaToken token, Account account) implements Verdict {
    @Override
    public <R> CompletionStage<R> answer(
        Function<Granted, CompletionStage<R>> granted, Function<Errors, R> refused) {
      return granted.apply(this);
    }
  }

  record Refused(Errors errors) implements Verdict {
    @Override
    public <R> CompletionStage<R> answer(
        Function<Granted, CompletionStage<R>> granted, Function<Errors, R> refused) {
      return CompletableFuture.completedStage(refused.apply(errors));
    }
  }
}
