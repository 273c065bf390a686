package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.check.LeakDetector;
import dev.signoff.conformance.check.LoginFailedException;
import dev.signoff.conformance.check.RequirementViolatedException;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.http.Rfc6265CookieJar;
import dev.signoff.conformance.target.User;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client of one project. */
final class RestedProjectClient {
  private static final Duration UNREAD = Duration.ofSeconds(2);

  private final RawHttpClient wire;
  private final RestedProjectRequests project;
  private final LeakDetector leaks;
  private final Map<User, RestedLoginVariant> wordings = new HashMap<>();
  private final Map<User, RawResponse> wrongPasswords = new HashMap<>();

  RestedProjectClient(RawHttpClient wire, RestedProjectRequests project, LeakDetector leaks) {
    this.wire = wire;
    this.project = project;
    this.leaks = leaks;
  }

  RestedProjectRequests project() {
    return project;
  }

  LeakDetector leaks() {
    return leaks;
  }

  /** All answers so far. */
  List<RawResponse> log() {
    return wire.log();
  }

  RawResponse send(RawRequest call) {
    return wire.send(call);
  }

  /** Sends a request with the token, and keeps what other cookies come back. */
  RawResponse send(RawRequest call, RestedCheckSession session) {
    RawResponse answer = send(session.on(call));
    session.take(answer);
    return answer;
  }

  /** Sends a request whose answer cannot be read: that to HEAD announces a body and has none. */
  void sendUnread(RawRequest call) {
    wire.farewell(call, UNREAD);
  }

  boolean isAlive(RestedCheckSession session) {
    return session.isToldBy(send(project.whoAmI(), session));
  }

  RestedLoginVariant wording(User user) {
    return wordings.getOrDefault(user, RestedLoginVariant.of(user).get(0));
  }

  /** A login of a user in the way that this server understands. */
  RawRequest login(User user) {
    return wording(user).write(project.login(), user.name(), user.password());
  }

  /** A login with a password that nobody has; asked once, since users may be locked out. */
  RawResponse wrongPassword(User user) {
    return wrongPasswords.computeIfAbsent(
        user, it -> send(wording(it).write(project.login(), it.name(), leaks.canary())));
  }

  RestedCheckSession logIn(User user, RestedTokenLocation carrier) {
    RawResponse answer = send(carrier.asked(login(user)));
    Optional<RestedCheckSession> session = session(user, carrier, answer);
    if (session.isEmpty() && !answer.succeeded()) {
      throw new RequirementViolatedException(
          "login: expected status 200, got " + answer.status(), answer);
    }
    return session.orElseThrow(
        () -> new CheckSkippedException("needs a login that hands out the token in " + carrier));
  }

  /** The session that an answer to a login began. */
  Optional<RestedCheckSession> session(User user, RestedTokenLocation carrier, RawResponse answer) {
    return carrier
        .token(answer)
        .map(
            token -> {
              leaks.token(token);
              Rfc6265CookieJar jar = new Rfc6265CookieJar(wire.host());
              jar.take(answer);
              return new RestedCheckSession(user, carrier, token, answer, jar);
            });
  }

  /**
   * Finds a way to log in.
   *
   * @return the session; nothing if the server says that it logged in and hands out no token
   */
  Optional<RestedCheckSession> enter(User user) {
    RawResponse first = null;
    for (RestedLoginVariant wording : RestedLoginVariant.of(user)) {
      for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
        RawRequest login = wording.write(project.login(), user.name(), user.password());
        RawResponse answer = send(carrier.asked(login));
        first = first == null ? answer : first;
        Optional<RestedCheckSession> session = session(user, carrier, answer);
        if (session.isPresent() || answer.succeeded()) {
          wordings.put(user, wording);
        }
        if (session.isPresent()) {
          return session;
        }
        if (answer.status() >= 400 && answer.status() < 500) {
          break; // refused; another carrier would be but another wrong password
        }
      }
      if (wordings.containsKey(user)) {
        return Optional.empty();
      }
    }
    throw cannotLogIn(user, first);
  }

  private LoginFailedException cannotLogIn(User user, @Nullable RawResponse answer) {
    boolean forbidden = answer != null && answer.status() == 403;
    String origin =
        project.origin().isEmpty()
            ? " If the project allows certain origins only, name one: --allowed-origin."
            : " Check the allowed origin.";
    return new LoginFailedException(
        "The user "
            + user.name()
            + " cannot log in: the server answered "
            + (answer == null ? "nothing" : answer.status() + " to " + answer.call())
            + ". Check the user name, the password, the key, the endpoint and the URL."
            + (forbidden ? origin : ""));
  }
}
