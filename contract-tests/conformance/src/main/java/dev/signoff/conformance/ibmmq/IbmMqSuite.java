package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.check.LeakDetector;
import dev.signoff.conformance.check.SessionPool;
import dev.signoff.conformance.check.VendorSuite;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.target.Target;
import dev.signoff.conformance.target.User;
import dev.signoff.spec.Contract;
import java.util.List;
import java.util.Optional;

/** IBM MQ: {@code DELETE /ibmmq/rest/v1/login}, with two CSRF rules by release. */
public final class IbmMqSuite implements VendorSuite {
  private final Target target;
  private final IbmMqSessionDriver mq;
  private final SessionPool<IbmMqCheckSession> sessions;
  private final IbmMqCheckContext suite;

  /**
   * Sends nothing yet.
   *
   * @param target the server
   * @param wire carries the requests
   */
  public IbmMqSuite(Target target, RawHttpClient wire) {
    LeakDetector leaks = new LeakDetector(target);
    this.target = target;
    this.mq = new IbmMqSessionDriver(wire, leaks);
    this.sessions = new SessionPool<>(mq, wire);
    IbmMqSessionPool mqSessions = new IbmMqSessionPool(target, mq, sessions);
    IbmMqTestQueues queues = new IbmMqTestQueues(target, mq, mqSessions);
    CredentialMatrix<IbmMqCheckSession> table =
        new CredentialMatrix<>(
            IbmMqRequests.CONTRACT, wire, new IbmMqMatrixAdapter(target, mq, mqSessions, queues));
    this.suite = new IbmMqCheckContext(target, mq, mqSessions, queues, table, leaks);
  }

  @Override
  public Contract contract() {
    return IbmMqRequests.CONTRACT;
  }

  @Override
  public Optional<String> profile() {
    return Optional.of(target.release().profile());
  }

  @Override
  public void enter() {
    enter(target.user());
    if (target.otherUser() != null) {
      enter(target.otherUser());
    }
  }

  private void enter(User user) {
    mq.enter(user, session -> sessions.share(user, session));
  }

  @Override
  public List<Check> checks() {
    CheckRegistry checks = new CheckRegistry(IbmMqRequests.CONTRACT, target.release().profile());
    new IbmMqLoginChecks(suite).addTo(checks);
    new IbmMqRefusedLoginChecks(suite).addTo(checks);
    new IbmMqLoginCookieChecks(suite).addTo(checks);
    new IbmMqWhoAmIChecks(suite).addTo(checks);
    new IbmMqLogoutChecks(suite).addTo(checks);
    new IbmMqRefusedLogoutChecks(suite).addTo(checks);
    new IbmMqSessionSurvivalChecks(suite).addTo(checks);
    new IbmMqCsrfChecks(suite).addTo(checks);
    new IbmMqAfterLogoutChecks(suite).addTo(checks);
    new IbmMqQueueChecks(suite).addTo(checks);
    new IbmMqBodyChecks(suite).addTo(checks);
    return checks.all();
  }

  @Override
  public CredentialMatrix<?> truth() {
    return suite.table();
  }

  @Override
  public int sessions() {
    return sessions.count();
  }

  @Override
  public void close() {
    sessions.close();
  }
}
