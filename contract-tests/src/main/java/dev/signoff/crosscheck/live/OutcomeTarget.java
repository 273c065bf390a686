package dev.signoff.crosscheck.live;

import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;

/** A server of one API on which outcomes can be brought about, one after the other. */
public interface OutcomeTarget extends AutoCloseable {

  /**
   * Brings the server into the state that an outcome needs.
   *
   * @param outcome what is to come about
   * @return where, and what is left to do between the login and the call
   */
  TestEnvironment stage(Outcome outcome);

  /** An exchange without what only the target's own make adds to it. */
  default Exchange seen(Exchange exchange) {
    return exchange;
  }

  @Override
  void close();
}
