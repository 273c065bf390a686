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

/** Check suite of rested: one URL, a project's custom endpoint, with flags for login and logout. */
public final class RestedSuite implements VendorSuite {
  private final Target target;
  private final RestedProjectClient rested;
  private final RestedSessionPool sessions;
  private final CredentialMatrix<RestedCheckSession> matrix;

  /**
   * Creates the suite without sending a request.
   *
   * @param target the server
   * @param httpClient sends the requests
   * @throws IllegalArgumentException if the target has no key or no endpoint
   */
  public RestedSuite(Target target, RawHttpClient httpClient) {
    this.target = target;
    this.rested =
        new RestedProjectClient(
            httpClient, RestedProjectRequests.of(target), new LeakDetector(target));
    this.sessions = new RestedSessionPool(rested, httpClient);
    this.matrix =
        new CredentialMatrix<>(
            RestedProjectRequests.CONTRACT,
            httpClient,
            new RestedMatrixAdapter(target, rested, sessions));
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
  public void verifyCredentials() {
    rested.firstLogIn(target.user()).ifPresent(sessions::share);
    if (target.otherUser() != null) {
      rested.firstLogIn(target.otherUser()).ifPresent(sessions::share);
    }
  }

  @Override
  public List<Check> checks() {
    RestedCheckContext context = new RestedCheckContext(target, rested, sessions, matrix);
    CheckRegistry checks = new CheckRegistry(RestedProjectRequests.CONTRACT);
    new RestedLogoutChecks(context).addTo(checks);
    new RestedProjectChecks(context).addTo(checks);
    new RestedOriginChecks(context).addTo(checks);
    new RestedSessionEndChecks(context).addTo(checks);
    new RestedSessionSurvivalChecks(context).addTo(checks);
    new RestedLoginChecks(context).addTo(checks);
    new RestedRefusedLoginChecks(context).addTo(checks);
    new RestedRecordChecks(context).addTo(checks);
    return checks.all();
  }

  @Override
  public CredentialMatrix<?> matrix() {
    return matrix;
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
