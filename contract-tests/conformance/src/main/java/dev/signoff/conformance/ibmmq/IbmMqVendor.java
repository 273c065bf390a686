package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Sessions;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.check.Vendor;
import dev.signoff.conformance.http.Wire;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Contract;
import java.util.List;
import java.util.Optional;

/** IBM MQ: {@code DELETE /ibmmq/rest/v1/login}, with two CSRF rules by release. */
public final class IbmMqVendor implements Vendor {
  private final Target target;
  private final Mq mq;
  private final Sessions<MqSession> sessions;
  private final TruthTable<MqSession> table;

  /**
   * Sends nothing yet.
   *
   * @param target the server
   * @param wire carries the requests
   */
  public IbmMqVendor(Target target, Wire wire) {
    this.target = target;
    this.mq = new Mq(wire);
    this.sessions = new Sessions<>(mq, wire);
    this.table = new TruthTable<>(Mq.CONTRACT, wire, new MqBench(target, mq, sessions));
  }

  @Override
  public Contract contract() {
    return Mq.CONTRACT;
  }

  @Override
  public Optional<String> profile() {
    return Optional.of(target.release().profile());
  }

  @Override
  public void enter() {
    sessions.share(target.user(), mq.enter(target.user()));
    if (target.otherUser() != null) {
      sessions.share(target.otherUser(), mq.enter(target.otherUser()));
    }
  }

  @Override
  public List<Check> checks() {
    Checks checks = new Checks(Mq.CONTRACT);
    new LogoutChecks(target, mq, sessions, table).addTo(checks);
    return checks.all();
  }

  @Override
  public List<TruthTable.Line> truth() {
    return table.lines();
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
