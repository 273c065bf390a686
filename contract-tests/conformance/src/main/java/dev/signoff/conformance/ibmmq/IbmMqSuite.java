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

/**
 * Check suite of IBM MQ: {@code DELETE /ibmmq/rest/v1/login}, with one CSRF rule for each profile.
 */
public final class IbmMqSuite implements VendorSuite {
  private final Target target;
  private final IbmMqSessionDriver mq;
  private final SessionPool<IbmMqCheckSession> sessions;
  private final IbmMqCheckContext context;

  /**
   * Creates the suite without sending a request.
   *
   * @param target the server
   * @param httpClient sends the requests
   */
  public IbmMqSuite(Target target, RawHttpClient httpClient) {
    LeakDetector leaks = new LeakDetector(target);
    this.target = target;
    this.mq = new IbmMqSessionDriver(httpClient, leaks);
    this.sessions = new SessionPool<>(mq, httpClient);
    IbmMqSessionPool mqSessions = new IbmMqSessionPool(target, mq, sessions);
    IbmMqTestQueues queues = new IbmMqTestQueues(target, mq, mqSessions);
    CredentialMatrix<IbmMqCheckSession> matrix =
        new CredentialMatrix<>(
            IbmMqRequests.CONTRACT,
            httpClient,
            new IbmMqMatrixAdapter(target, mq, mqSessions, queues));
    this.context = new IbmMqCheckContext(target, mq, mqSessions, queues, matrix, leaks);
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
  public void verifyCredentials() {
    logIn(target.user());
    if (target.otherUser() != null) {
      logIn(target.otherUser());
    }
  }

  private void logIn(User user) {
    mq.firstLogIn(user, session -> sessions.share(user, session));
  }

  @Override
  public List<Check> checks() {
    CheckRegistry checks = new CheckRegistry(IbmMqRequests.CONTRACT, target.release().profile());
    new IbmMqLoginChecks(context).addTo(checks);
    new IbmMqRefusedLoginChecks(context).addTo(checks);
    new IbmMqLoginCookieChecks(context).addTo(checks);
    new IbmMqWhoAmIChecks(context).addTo(checks);
    new IbmMqLogoutChecks(context).addTo(checks);
    new IbmMqRefusedLogoutChecks(context).addTo(checks);
    new IbmMqSessionSurvivalChecks(context).addTo(checks);
    new IbmMqCsrfChecks(context).addTo(checks);
    new IbmMqAfterLogoutChecks(context).addTo(checks);
    new IbmMqQueueChecks(context).addTo(checks);
    new IbmMqBodyChecks(context).addTo(checks);
    return checks.all();
  }

  @Override
  public CredentialMatrix<?> matrix() {
    return context.matrix();
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
