package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Leaks;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.check.Vendor;
import dev.signoff.conformance.http.Wire;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Contract;
import java.util.List;
import java.util.Optional;

/** rested: one URL, a project's custom endpoint, at which flags log in and out. */
public final class RestedVendor implements Vendor {
  private final Target target;
  private final Rested rested;
  private final Visits visits;
  private final TruthTable<RestedSession> table;

  /**
   * Sends nothing yet.
   *
   * @param target the server
   * @param wire carries the requests
   * @throws IllegalArgumentException if the target has no key or no endpoint
   */
  public RestedVendor(Target target, Wire wire) {
    this.target = target;
    this.rested = new Rested(wire, Project.of(target), new Leaks(target));
    this.visits = new Visits(rested, wire);
    this.table = new TruthTable<>(Project.CONTRACT, wire, new RestedBench(target, rested, visits));
  }

  @Override
  public Contract contract() {
    return Project.CONTRACT;
  }

  @Override
  public Optional<String> profile() {
    return Optional.empty();
  }

  @Override
  public void enter() {
    rested.enter(target.user()).ifPresent(visits::share);
    if (target.otherUser() != null) {
      rested.enter(target.otherUser()).ifPresent(visits::share);
    }
  }

  @Override
  public List<Check> checks() {
    Setting setting = new Setting(target, rested, visits, table);
    Checks checks = new Checks(Project.CONTRACT);
    new LogoutChecks(setting).addTo(checks);
    new ProjectChecks(setting).addTo(checks);
    new OriginChecks(setting).addTo(checks);
    new EndingChecks(setting).addTo(checks);
    new HarmlessChecks(setting).addTo(checks);
    new LoginChecks(setting).addTo(checks);
    new RefusedLoginChecks(setting).addTo(checks);
    new RecordChecks(setting).addTo(checks);
    return checks.all();
  }

  @Override
  public TruthTable<?> truth() {
    return table;
  }

  @Override
  public int sessions() {
    return visits.count();
  }

  @Override
  public void close() {
    visits.close();
  }
}
