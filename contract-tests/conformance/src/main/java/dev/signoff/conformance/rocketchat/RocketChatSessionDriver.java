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

/** Session driver for Rocket.Chat's login and logout. */
final class RocketChatSessionDriver implements SessionDriver<RocketChatCheckSession> {
  private final RawHttpClient httpClient;
  private final LeakDetector leaks;
  private @Nullable RocketChatLoginVariant variant;
  private RocketChatLivenessProbe probe = RocketChatLivenessProbe.NONE;
  private @Nullable RawResponse lastProbe;
  private Consumer<RocketChatCheckSession> register = session -> {};

  RocketChatSessionDriver(RawHttpClient httpClient, LeakDetector leaks) {
    this.httpClient = httpClient;
    this.leaks = leaks;
  }

  /**
   * Sends a request.
   *
   * @throws CheckSkippedException if the server keeps responding with 429
   */
  RawResponse send(RawRequest request) {
    RawResponse response = httpClient.send(request);
    skipIfRateLimited(response);
    return response;
  }

  /** Skips the check after a 429, which is no response to the checked request. */
  static void skipIfRateLimited(RawResponse response) {
    if (response.status() == 429) {
      throw new CheckSkippedException(
          "needs a server that accepts more requests: " + response + ", repeatedly");
    }
  }

  /** Sets the consumer of sessions that a liveness probe began as a side effect. */
  void register(Consumer<RocketChatCheckSession> opened) {
    register = opened;
  }

  /** Returns the response of the last liveness probe; null if there was none. */
  @Nullable RawResponse lastProbe() {
    return lastProbe;
  }

  /** Finds a login variant that works. Returns no session if logins succeed without a token. */
  Optional<RocketChatCheckSession> firstLogIn(User user, Consumer<RocketChatCheckSession> opened) {
    RawResponse first = null;
    boolean succeeded = false;
    for (RocketChatLoginVariant candidate : RocketChatLoginVariant.values()) {
      RawResponse response = httpClient.send(candidate.login(user));
      first = first == null ? response : first;
      succeeded |= response.succeeded();
      Optional<RocketChatCheckSession> session = session(user, response);
      if (session.isPresent()) {
        variant = variant == null ? candidate : variant;
        opened.accept(session.get());
        probe = probe == RocketChatLivenessProbe.NONE ? probe(session.get()) : probe;
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
            + (first == null ? "nothing" : first.status() + " to " + first.request())
            + ". Check the user name, the password and the URL.");
  }

  private RocketChatLivenessProbe probe(RocketChatCheckSession session) {
    RawResponse me = httpClient.send(RocketChatRequests.whoAmI(session));
    if (RocketChatLivenessProbe.USER_ID.showsAlive(me, session)) {
      return RocketChatLivenessProbe.USER_ID;
    }
    if (RocketChatLivenessProbe.STATUS.showsAlive(me, session)) {
      return RocketChatLivenessProbe.STATUS;
    }
    return resumes(httpClient.send(RocketChatRequests.resume(session.authToken())), session)
        ? RocketChatLivenessProbe.RESUME
        : RocketChatLivenessProbe.NONE;
  }

  /**
   * Returns whether a token could be resumed. If the server issues another one, its session is
   * registered to be ended too.
   */
  private boolean resumes(RawResponse response, RocketChatCheckSession session) {
    session(session.user(), response)
        .filter(it -> !it.authToken().equals(session.authToken()))
        .ifPresent(register);
    return response.succeeded();
  }

  /** Returns whether the server shows in any way that a session is alive. */
  boolean hasLivenessProbe() {
    return probe != RocketChatLivenessProbe.NONE;
  }

  /** Returns the session of a login response, and remembers its token as a secret. */
  Optional<RocketChatCheckSession> session(User user, RawResponse response) {
    Optional<RocketChatCheckSession> session = RocketChatLoginVariant.session(user, response);
    session.map(RocketChatCheckSession::authToken).ifPresent(leaks::token);
    return session;
  }

  @Override
  public RocketChatCheckSession logIn(User user) {
    if (variant == null) {
      throw new CheckSkippedException(
          "needs a login that returns a token and a user id: see RC-LOGIN-01");
    }
    RawResponse response = send(variant.login(user));
    return session(user, response)
        .orElseThrow(
            () ->
                new RequirementViolatedException(
                    "login: expected a token and a user id, got status "
                        + response.status()
                        + " without",
                    response));
  }

  /** Returns whether a session is alive. If no request shows it, every session counts as alive. */
  @Override
  public boolean isAlive(RocketChatCheckSession session) {
    if (probe == RocketChatLivenessProbe.NONE) {
      return true;
    }
    boolean resume = probe == RocketChatLivenessProbe.RESUME;
    RawResponse response =
        send(
            resume
                ? RocketChatRequests.resume(session.authToken())
                : RocketChatRequests.whoAmI(session));
    lastProbe = response;
    return resume ? resumes(response, session) : probe.showsAlive(response, session);
  }

  @Override
  public RawRequest logout(RocketChatCheckSession session) {
    return RocketChatRequests.logout(session);
  }

  /**
   * Returns the number of successful logins and logouts, each of which may have ended a session.
   */
  long changes() {
    return httpClient.log().stream()
        .filter(RawResponse::succeeded)
        .filter(
            response ->
                RocketChatRequests.is(RocketChatRequests.LOGIN, response)
                    || response.request().path().equals(RocketChatRequests.LOGOUT.path()))
        .count();
  }
}
