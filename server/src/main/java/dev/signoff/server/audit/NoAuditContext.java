package dev.signoff.server.audit;

import java.util.Optional;

/** Audit context that records nothing. */
enum NoAuditContext implements AuditContext {
  INSTANCE;

  @Override
  public boolean isRecorded() {
    return false;
  }

  @Override
  public void operation(String operation) {}

  @Override
  public void method(AuthenticationMethod method) {}

  @Override
  public void byPassword(Optional<String> user) {}

  @Override
  public void session(AuthenticationMethod method, String user, String secret) {}

  @Override
  public void failureReason(FailureReason reason) {}
}
