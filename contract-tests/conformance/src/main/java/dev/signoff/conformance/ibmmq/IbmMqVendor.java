package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Leaks;
import dev.signoff.conformance.check.Sessions;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.check.Vendor;
import dev.signoff.conformance.http.Wire;
import dev.signoff.conformance.target.Target;
import dev.signoff.conformance.target.User;
import dev.signoff.spec.Contract;
import java.util.List;
import java.util.Optional;

/** IBM MQ: {@code DELETE /ibmmq/rest/v1/login}, with two CSRF rules by release. */
public final class IbmMqVendor implements Vendor {
  private final Target target;
  private final Mq mq;
  private final Sessions<MqSession> sessions;
  private final MqSuite suite;

  /**
   * Sends nothing yet.
   *
   * @param target the server
   * @param wire carries the requests
   */
  public IbmMqVendor(Target target, Wire wire) {
    Leaks leaks = new Leaks(target);
    this.target = target;
    this.mq = new Mq(wire, leaks);
    this.sessions = new Sessions<>(mq, wire);
    MqSessions mqSessions = new MqSessions(target, mq, sessions);
    Queues queues = new Queues(target, mq, mqSessions);
    TruthTable<MqSession> table =
        new TruthTable<>(MqCalls.CONTRACT, wire, new MqBench(target, mq, mqSessions, queues));
    this.suite = new MqSuite(target, mq, mqSessions, queues, table, leaks);
  }

  @Override
  public Contract contract() {
    return MqCalls.CONTRACT;
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
    Checks checks = new Checks(MqCalls.CONTRACT, target.release().profile());
    new LoginChecks(suite).addTo(checks);
    new LoginRefusals(suite).addTo(checks);
    new LoginCookieChecks(suite).addTo(checks);
    new WhoAmIChecks(suite).addTo(checks);
    new LogoutChecks(suite).addTo(checks);
    new LogoutRefusals(suite).addTo(checks);
    new SurvivalChecks(suite).addTo(checks);
    new CsrfChecks(suite).addTo(checks);
    new AfterLogoutChecks(suite).addTo(checks);
    new QueueChecks(suite).addTo(checks);
    new BodyChecks(suite).addTo(checks);
    return checks.all();
  }

  @Override
  public TruthTable<?> truth() {
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
