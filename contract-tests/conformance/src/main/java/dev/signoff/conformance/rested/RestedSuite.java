package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.check.LeakDetector;
import dev.signoff.conformance.check.VendorSuite;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Contract;
import java.util.List;
import java.util.Optional;

/** rested: one URL, a project's custom endpoint, at which flags log in and out. */
public final class RestedSuite implements VendorSuite {
  private final Target target;
  private final RestedProjectClient rested;
  private final RestedSessionPool visits;
  private final CredentialMatrix<RestedCheckSession> table;

  /**
   * Sends nothing yet.
   *
   * @param target the server
   * @param wire carries the requests
   * @throws IllegalArgumentException if the target has no key or no endpoint
   */
  public RestedSuite(Target target, RawHttpClient wire) {
    this.target = target;
    this.rested =
        new RestedProjectClient(wire, RestedProjectRequests.of(target), new LeakDetector(target));
    this.visits = new RestedSessionPool(rested, wire);
    this.table =
        new CredentialMatrix<>(
            RestedProjectRequests.CONTRACT, wire, new RestedMatrixAdapter(target, rested, visits));
  }

  @Override
  public Contract contract() {
    return RestedProjectRequests.CONTRACT;
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
    RestedCheckContext setting = new RestedCheckContext(target, rested, visits, table);
    CheckRegistry checks = new CheckRegistry(RestedProjectRequests.CONTRACT);
    new RestedLogoutChecks(setting).addTo(checks);
    new RestedProjectChecks(setting).addTo(checks);
    new RestedOriginChecks(setting).addTo(checks);
    new RestedSessionEndChecks(setting).addTo(checks);
    new RestedSessionSurvivalChecks(setting).addTo(checks);
    new RestedLoginChecks(setting).addTo(checks);
    new RestedRefusedLoginChecks(setting).addTo(checks);
    new RestedRecordChecks(setting).addTo(checks);
    return checks.all();
  }

  @Override
  public CredentialMatrix<?> truth() {
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
