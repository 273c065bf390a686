package dev.signoff.server.audit;

import java.util.Optional;

/**
 * Audit context of one login or logout: operations record their results in it. If auditing is off,
 * it does nothing.
 */
public sealed interface AuditContext permits RecordingAuditContext, NoAuditContext {

  /**
   * {@return the context of the request that the current thread serves. Call it before anything
   * asynchronous, because another thread may continue the request}
   */
  static AuditContext current() {
    RecordingAuditContext recording = RecordingAuditContext.CURRENT.get();
    return recording == null ? NoAuditContext.INSTANCE : recording;
  }

  /** {@return whether the attempt is recorded} */
  boolean isRecorded();

  /**
   * Sets the operation, where the URL does not determine it.
   *
   * @param operation {@code login} or {@code logout}
   */
  void operation(String operation);

  /**
   * Sets the authentication method.
   *
   * @param method the method that the client uses
   */
  void method(AuthenticationMethod method);

  /**
   * Records that a password is about to be checked.
   *
   * @param user the user name of the account; empty if there is no such account
   */
  void byPassword(Optional<String> user);

  /**
   * Records a session that began, was resumed or ended. Several sessions of one request result in
   * several events.
   *
   * @param method the method that the client uses
   * @param user the user name of the account
   * @param secret a secret that identifies the session; only a part of its hash is stored
   */
  void session(AuthenticationMethod method, String user, String secret);

  /**
   * Sets the reason that is logged if the attempt fails.
   *
   * @param reason the reason
   */
  void failureReason(FailureReason reason);
}
