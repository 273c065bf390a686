package dev.signoff.server.audit;

import java.util.Optional;

/** An attempt that nobody wants to know of. */
enum Unwatched implements Attempt {
  ATTEMPT;

  @Override
  public boolean isWatched() {
    return false;
  }

  @Override
  public void is(String operation) {}

  @Override
  public void by(Means means) {}

  @Override
  public void byPassword(Optional<String> user) {}

  @Override
  public void session(Means means, String user, String secret) {}

  @Override
  public void because(Reason reason) {}
}
