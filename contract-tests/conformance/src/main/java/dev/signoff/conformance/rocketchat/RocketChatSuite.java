package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.check.VendorSuite;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.target.Target;
import dev.signoff.conformance.target.User;
import dev.signoff.spec.Contract;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Check suite of Rocket.Chat: {@code POST /api/v1/logout} with a token and the id of its user. */
public final class RocketChatSuite implements VendorSuite {
  /** The checks that inspect all exchanges of the run. */
  private static final List<String> LAST =
      List.of(
          "RC-LOGOUT-02",
          "RC-LOGOUT-03",
          "RC-LOGOUT-05",
          RocketChatRateLimitCheck.ID,
          RocketChatResponseChecks.SHAPE);

  private final Target target;
  private final RocketChatCheckContext context;

  /**
   * Creates the suite without sending a request.
   *
   * @param target the server
   * @param httpClient sends the requests
   */
  public RocketChatSuite(Target target, RawHttpClient httpClient) {
    this.target = target;
    this.context = RocketChatCheckContext.of(target, httpClient);
  }

  @Override
  public Contract contract() {
    return RocketChatRequests.CONTRACT;
  }

  @Override
  public Optional<String> profile() {
    return Optional.empty();
  }

  @Override
  public void verifyCredentials() {
    logIn(target.user()).ifPresent(context.liveSessions()::setFirst);
    if (target.otherUser() != null) {
      logIn(target.otherUser());
    }
  }

  private Optional<RocketChatCheckSession> logIn(User user) {
    return context.chat().firstLogIn(user, session -> context.sessions().share(user, session));
  }

  @Override
  public List<Check> checks() {
    CheckRegistry checks = new CheckRegistry(RocketChatRequests.CONTRACT);
    new RocketChatLoginChecks(context).addTo(checks);
    new RocketChatRefusedLoginChecks(context).addTo(checks);
    new RocketChatResumeChecks(context).addTo(checks);
    new RocketChatRateLimitCheck(context).addTo(checks);
    new RocketChatLogoutChecks(context).addTo(checks);
    new RocketChatSessionEndChecks(context).addTo(checks);
    new RocketChatBodyChecks(context).addTo(checks);
    new RocketChatTokenPlacementChecks(context).addTo(checks);
    new RocketChatResponseChecks(context).addTo(checks);
    new RocketChatWhoAmIChecks(context).addTo(checks);
    return checks.all().stream()
        .sorted(Comparator.comparingInt(check -> LAST.indexOf(check.id())))
        .toList();
  }

  @Override
  public CredentialMatrix<?> matrix() {
    return context.matrix();
  }

  @Override
  public int sessions() {
    return context.sessions().count();
  }

  @Override
  public void close() {
    context.sessions().close();
  }
}
