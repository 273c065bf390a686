package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.check.LeakDetector;
import dev.signoff.conformance.check.LoginFailedException;
import dev.signoff.conformance.check.RequirementViolatedException;
import dev.signoff.conformance.check.SessionDriver;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rocket.Chat's login and logout, as a client calls them. */
final class RocketChatSessionDriver implements SessionDriver<RocketChatCheckSession> {
  private final RawHttpClient wire;
  private final LeakDetector leaks;
  private @Nullable RocketChatLoginVariant entrance;
  private RocketChatLivenessProbe oracle = RocketChatLivenessProbe.NONE;
  private @Nullable RawResponse sign;
  private Consumer<RocketChatCheckSession> register = session -> {};

  RocketChatSessionDriver(RawHttpClient wire, LeakDetector leaks) {
    this.wire = wire;
    this.leaks = leaks;
  }

  /**
   * Sends a request.
   *
   * @throws CheckSkippedException if the server goes on answering 429
   */
  RawResponse send(RawRequest call) {
    RawResponse answer = wire.send(call);
    refuseLimit(answer);
    return answer;
  }

  /** A limit of the rate is no answer to anything that a check asks. */
  static void refuseLimit(RawResponse answer) {
    if (answer.status() == 429) {
      throw new CheckSkippedException(
          "needs a server that takes more requests: " + answer + ", again and again");
    }
  }

  /** Names who is told of sessions that began when this only wanted to see whether one lives. */
  void register(Consumer<RocketChatCheckSession> opened) {
    register = opened;
  }

  /** What showed last whether a session lives; null if nothing did. */
  @Nullable RawResponse sign() {
    return sign;
  }

  /** Finds a way to log in; nothing if logins succeed and hand out no token. */
  Optional<RocketChatCheckSession> enter(User user, Consumer<RocketChatCheckSession> opened) {
    RawResponse first = null;
    boolean succeeded = false;
    for (RocketChatLoginVariant candidate : RocketChatLoginVariant.values()) {
      RawResponse answer = wire.send(candidate.login(user));
      first = first == null ? answer : first;
      succeeded |= answer.succeeded();
      Optional<RocketChatCheckSession> session = session(user, answer);
      if (session.isPresent()) {
        entrance = entrance == null ? candidate : entrance;
        opened.accept(session.get());
        oracle = oracle == RocketChatLivenessProbe.NONE ? oracle(session.get()) : oracle;
        return session;
      }
    }
    if (succeeded) {
      return Optional.empty();
    }
    throw new LoginFailedException(
        "The user "
            + user.name()
            + " cannot log in: the server answered "
            + (first == null ? "nothing" : first.status() + " to " + first.call())
            + ". Check the user name, the password and the URL.");
  }

  private RocketChatLivenessProbe oracle(RocketChatCheckSession pair) {
    RawResponse me = wire.send(RocketChatRequests.whoAmI(pair));
    if (RocketChatLivenessProbe.PROFILE.sees(me, pair)) {
      return RocketChatLivenessProbe.PROFILE;
    }
    if (RocketChatLivenessProbe.STATUS.sees(me, pair)) {
      return RocketChatLivenessProbe.STATUS;
    }
    return resumes(wire.send(RocketChatRequests.resume(pair.authToken())), pair)
        ? RocketChatLivenessProbe.RESUME
        : RocketChatLivenessProbe.NONE;
  }

  /** A server may hand out another token, which is to be ended too. */
  private boolean resumes(RawResponse answer, RocketChatCheckSession pair) {
    session(pair.user(), answer)
        .filter(it -> !it.authToken().equals(pair.authToken()))
        .ifPresent(register);
    return answer.succeeded();
  }

  /** Whether the server shows at all that a session lives. */
  boolean showsLife() {
    return oracle != RocketChatLivenessProbe.NONE;
  }

  /** Reads an answer to a login, and learns its token. */
  Optional<RocketChatCheckSession> session(User user, RawResponse answer) {
    Optional<RocketChatCheckSession> session = RocketChatLoginVariant.session(user, answer);
    session.map(RocketChatCheckSession::authToken).ifPresent(leaks::token);
    return session;
  }

  @Override
  public RocketChatCheckSession logIn(User user) {
    if (entrance == null) {
      throw new CheckSkippedException(
          "needs a login that hands out a token and a user id: see RC-LOGIN-01");
    }
    RawResponse answer = send(entrance.login(user));
    return session(user, answer)
        .orElseThrow(
            () ->
                new RequirementViolatedException(
                    "login: expected a token and a user id, got status "
                        + answer.status()
                        + " without",
                    answer));
  }

  /** Where nothing shows whether a session lives, all are taken to do so. */
  @Override
  public boolean isAlive(RocketChatCheckSession pair) {
    if (oracle == RocketChatLivenessProbe.NONE) {
      return true;
    }
    boolean resume = oracle == RocketChatLivenessProbe.RESUME;
    RawResponse answer =
        send(
            resume ? RocketChatRequests.resume(pair.authToken()) : RocketChatRequests.whoAmI(pair));
    sign = answer;
    return resume ? resumes(answer, pair) : oracle.sees(answer, pair);
  }

  @Override
  public RawRequest logout(RocketChatCheckSession pair) {
    return RocketChatRequests.logout(pair);
  }

  /** How many logins and logouts have succeeded, each of which may have ended something. */
  long changes() {
    return wire.log().stream()
        .filter(RawResponse::succeeded)
        .filter(
            answer ->
                RocketChatRequests.is(RocketChatRequests.LOGIN, answer)
                    || answer.call().path().equals(RocketChatRequests.LOGOUT.path()))
        .count();
  }
}
