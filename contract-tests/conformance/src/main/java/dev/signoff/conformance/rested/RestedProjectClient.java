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

/** Client for one project. */
final class RestedProjectClient {
  private static final Duration UNREAD = Duration.ofSeconds(2);

  private final RawHttpClient httpClient;
  private final RestedProjectRequests project;
  private final LeakDetector leaks;
  private final Map<User, RestedLoginVariant> wordings = new HashMap<>();
  private final Map<User, RawResponse> wrongPasswords = new HashMap<>();

  RestedProjectClient(RawHttpClient httpClient, RestedProjectRequests project, LeakDetector leaks) {
    this.httpClient = httpClient;
    this.project = project;
    this.leaks = leaks;
  }

  RestedProjectRequests project() {
    return project;
  }

  LeakDetector leaks() {
    return leaks;
  }

  /** Returns all responses so far. */
  List<RawResponse> log() {
    return httpClient.log();
  }

  RawResponse send(RawRequest request) {
    return httpClient.send(request);
  }

  /** Sends a request with the token, and stores the other cookies of the response. */
  RawResponse send(RawRequest request, RestedCheckSession session) {
    RawResponse response = send(session.authenticated(request));
    session.take(response);
    return response;
  }

  /**
   * Sends a request whose response cannot be read: a response to {@code HEAD} announces a body that
   * it does not have.
   */
  void sendWithoutReading(RawRequest request) {
    httpClient.sendOutsideRun(request, UNREAD);
  }

  boolean isAlive(RestedCheckSession session) {
    return session.isConfirmedBy(send(project.whoAmI(), session));
  }

  RestedLoginVariant variant(User user) {
    return wordings.getOrDefault(user, RestedLoginVariant.of(user).get(0));
  }

  /** Returns a login in the variant that this server accepts. */
  RawRequest login(User user) {
    return variant(user).write(project.login(), user.name(), user.password());
  }

  /** Logs in with a wrong password, once for each user, since users may be locked out. */
  RawResponse wrongPassword(User user) {
    return wrongPasswords.computeIfAbsent(
        user, it -> send(variant(it).write(project.login(), it.name(), leaks.canary())));
  }

  RestedCheckSession logIn(User user, RestedTokenLocation location) {
    RawResponse response = send(location.requestToken(login(user)));
    Optional<RestedCheckSession> session = session(user, location, response);
    if (session.isEmpty() && !response.succeeded()) {
      throw new RequirementViolatedException(
          "login: expected status 200, got " + response.status(), response);
    }
    return session.orElseThrow(
        () -> new CheckSkippedException("needs a login that returns the token in " + location));
  }

  /** Returns the session that a login response began. */
  Optional<RestedCheckSession> session(
      User user, RestedTokenLocation location, RawResponse response) {
    return location
        .token(response)
        .map(
            token -> {
              leaks.token(token);
              Rfc6265CookieJar jar = new Rfc6265CookieJar(httpClient.host());
              jar.take(response);
              return new RestedCheckSession(user, location, token, response, jar);
            });
  }

  /**
   * Finds a login variant that works.
   *
   * @return the session; empty if a login succeeds without a token
   */
  Optional<RestedCheckSession> firstLogIn(User user) {
    RawResponse first = null;
    for (RestedLoginVariant variant : RestedLoginVariant.of(user)) {
      for (RestedTokenLocation location : RestedTokenLocation.values()) {
        RawRequest login = variant.write(project.login(), user.name(), user.password());
        RawResponse response = send(location.requestToken(login));
        first = first == null ? response : first;
        Optional<RestedCheckSession> session = session(user, location, response);
        if (session.isPresent() || response.succeeded()) {
          wordings.put(user, variant);
        }
        if (session.isPresent()) {
          return session;
        }
        if (response.status() >= 400 && response.status() < 500) {
          break; // refused; the other location would only count as one more wrong password
        }
      }
      if (wordings.containsKey(user)) {
        return Optional.empty();
      }
    }
    throw cannotLogIn(user, first);
  }

  private LoginFailedException cannotLogIn(User user, @Nullable RawResponse response) {
    boolean forbidden = response != null && response.status() == 403;
    String origin =
        project.origin().isEmpty()
            ? " If the project allows only certain origins, set one with --allowed-origin."
            : " Check the allowed origin.";
    return new LoginFailedException(
        "The user "
            + user.name()
            + " cannot log in: the server answered "
            + (response == null ? "nothing" : response.status() + " to " + response.request())
            + ". Check the user name, the password, the key, the endpoint and the URL."
            + (forbidden ? origin : ""));
  }
}
