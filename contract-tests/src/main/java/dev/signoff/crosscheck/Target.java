package dev.signoff.crosscheck;

import dev.signoff.spec.Outcome;

/** A server of one API on which outcomes can be brought about, one after the other. */
interface Target extends AutoCloseable {

  /** Brings the server into the state that an outcome needs. */
  Stage stage(Outcome outcome);

  @Override
  void close();
}
