package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.check.Vendor;
import dev.signoff.conformance.http.Wire;
import dev.signoff.conformance.target.Target;
import dev.signoff.conformance.target.User;
import dev.signoff.spec.Contract;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rocket.Chat: {@code POST /api/v1/logout} with a token and the id of its user. */
public final class RocketChatVendor implements Vendor {
  /** They look at all exchanges of the run. */
  private static final List<String> LAST =
      List.of("RC-LOGOUT-02", "RC-LOGOUT-03", "RC-LOGOUT-05", RateCheck.ID, AnswerChecks.SHAPE);

  private final Target target;
  private final Scene scene;

  /**
   * Sends nothing yet.
   *
   * @param target the server
   * @param wire carries the requests
   */
  public RocketChatVendor(Target target, Wire wire) {
    this.target = target;
    this.scene = Scene.of(target, wire);
  }

  @Override
  public Contract contract() {
    return Calls.CONTRACT;
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

  private Optional<TokenPair> enter(User user) {
    return scene.chat().enter(user, session -> scene.sessions().share(user, session));
  }

  @Override
  public List<Check> checks() {
    Checks checks = new Checks(Calls.CONTRACT);
    new LoginChecks(scene).addTo(checks);
    new WrongLoginChecks(scene).addTo(checks);
    new ResumeChecks(scene).addTo(checks);
    new RateCheck(scene).addTo(checks);
    new LogoutChecks(scene).addTo(checks);
    new EndChecks(scene).addTo(checks);
    new BodyChecks(scene).addTo(checks);
    new PlaceChecks(scene).addTo(checks);
    new AnswerChecks(scene).addTo(checks);
    new ProfileChecks(scene).addTo(checks);
    return checks.all().stream()
        .sorted(Comparator.comparingInt(check -> LAST.indexOf(check.id())))
        .toList();
  }

  @Override
  public TruthTable<?> truth() {
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
