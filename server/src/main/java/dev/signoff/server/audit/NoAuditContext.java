package dev.signoff.server.audit;

import java.util.Optional;

/** An attempt that nobody wants to know of. */
enum NoAuditContext implements AuditContext {
  ATTEMPT;

  @Override
  public boolean isWatched() {
    return false;
  }

  @Override
  public void is(String operation) {}

  @Override
  public void by(AuthenticationMethod means) {}

  @Override
  public void byPassword(Optional<String> user) {}

  @Override
  public void session(AuthenticationMethod means, String user, String secret) {}

  @Override
  public void because(FailureReason reason) {}
}
