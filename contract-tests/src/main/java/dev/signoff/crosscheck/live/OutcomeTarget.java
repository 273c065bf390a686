package dev.signoff.crosscheck.live;

import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;

/** Server of one API on which outcomes can be produced one after another. */
public interface OutcomeTarget extends AutoCloseable {

  /**
   * Brings the server into the state that an outcome needs.
   *
   * @param outcome the outcome to produce
   * @return the environment, with the steps between the login and the call
   */
  TestEnvironment environment(Outcome outcome);

  /** Returns an exchange without the parts that only this kind of target adds. */
  default Exchange seen(Exchange exchange) {
    return exchange;
  }

  @Override
  void close();
}
