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

/** Rocket.Chat: {@code POST /api/v1/logout} with a token and the id of its user. */
public final class RocketChatSuite implements VendorSuite {
  /** They look at all exchanges of the run. */
  private static final List<String> LAST =
      List.of(
          "RC-LOGOUT-02",
          "RC-LOGOUT-03",
          "RC-LOGOUT-05",
          RocketChatRateLimitCheck.ID,
          RocketChatResponseChecks.SHAPE);

  private final Target target;
  private final RocketChatCheckContext scene;

  /**
   * Sends nothing yet.
   *
   * @param target the server
   * @param wire carries the requests
   */
  public RocketChatSuite(Target target, RawHttpClient wire) {
    this.target = target;
    this.scene = RocketChatCheckContext.of(target, wire);
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
  public void enter() {
    enter(target.user()).ifPresent(scene.live()::begin);
    if (target.otherUser() != null) {
      enter(target.otherUser());
    }
  }

  private Optional<RocketChatCheckSession> enter(User user) {
    return scene.chat().enter(user, session -> scene.sessions().share(user, session));
  }

  @Override
  public List<Check> checks() {
    CheckRegistry checks = new CheckRegistry(RocketChatRequests.CONTRACT);
    new RocketChatLoginChecks(scene).addTo(checks);
    new RocketChatRefusedLoginChecks(scene).addTo(checks);
    new RocketChatResumeChecks(scene).addTo(checks);
    new RocketChatRateLimitCheck(scene).addTo(checks);
    new RocketChatLogoutChecks(scene).addTo(checks);
    new RocketChatSessionEndChecks(scene).addTo(checks);
    new RocketChatBodyChecks(scene).addTo(checks);
    new RocketChatTokenPlacementChecks(scene).addTo(checks);
    new RocketChatResponseChecks(scene).addTo(checks);
    new RocketChatWhoAmIChecks(scene).addTo(checks);
    return checks.all().stream()
        .sorted(Comparator.comparingInt(check -> LAST.indexOf(check.id())))
        .toList();
  }

  @Override
  public CredentialMatrix<?> truth() {
    return scene.table();
  }

  @Override
  public int sessions() {
    return scene.sessions().count();
  }

  @Override
  public void close() {
    scene.sessions().close();
  }
}
