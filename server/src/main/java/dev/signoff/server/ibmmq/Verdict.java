package dev.signoff.server.ibmmq;

import dev.signoff.server.account.Account;
import dev.signoff.server.ibmmq.model.Errors;
import java.util.function.Function;

/** Whether a request is authenticated: as whom, or why not. */
sealed interface Verdict {

  /** Makes an operation's own answer of either. */
  <R> R answer(Function<Granted, R> granted, Function<Errors, R> refused);

  record Granted(LtpaToken token, Account account) implements Verdict {
    @Override
    public <R> R answer(Function<Granted, R> granted, Function<Errors, R> refused) {
      return granted.apply(this);
    }
  }

  record Refused(Errors errors) implements Verdict {
    @Override
    public <R> R answer(Function<Granted, R> granted, Function<Errors, R> refused) {
      return refused.apply(errors);
    }
  }
}
