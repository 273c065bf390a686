package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.check.LeakDetector;
import dev.signoff.conformance.check.LoginFailedException;
import dev.signoff.conformance.check.RequirementViolatedException;
import dev.signoff.conformance.check.SessionDriver;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.http.Rfc6265CookieJar;
import dev.signoff.conformance.target.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Session driver for IBM MQ's resource login, which adapts to servers that require more than the
 * vendor documents.
 */
final class IbmMqSessionDriver implements SessionDriver<IbmMqCheckSession> {
  private final RawHttpClient httpClient;
  private final LeakDetector leaks;
  private final List<RawResponse> logins = new ArrayList<>();
  private final Map<String, IbmMqCheckSession> sessions = new HashMap<>();
  private IbmMqLoginVariant variant = IbmMqLoginVariant.PLAIN;
  private boolean issuesTokens = true;
  private boolean hasLivenessProbe = true;
  private boolean probeNeedsCsrf;

  IbmMqSessionDriver(RawHttpClient httpClient, LeakDetector leaks) {
    this.httpClient = httpClient;
    this.leaks = leaks;
  }

  RawResponse send(RawRequest request) {
    RawResponse response = httpClient.send(request);
    updateSession(response);
    return response;
  }

  /**
   * Updates the session of a request with the cookies of the response, even if the request was
   * refused.
   */
  void updateSession(RawResponse response) {
    for (NameValue cookie : response.request().cookies()) {
      IbmMqCheckSession session =
          IbmMqRequests.isLtpa(cookie.name()) ? sessions.get(cookie.value()) : null;
      if (session != null) {
        session.take(response);
        rememberSecrets(session);
      }
    }
  }

  /** Returns the responses to all logins with valid credentials. */
  List<RawResponse> logins() {
    return List.copyOf(logins);
  }

  IbmMqLoginVariant variant() {
    return variant;
  }

  /** Finds a login variant that works. Returns no session if a login succeeds without a token. */
  Optional<IbmMqCheckSession> firstLogIn(User user, Consumer<IbmMqCheckSession> opened) {
    List<Integer> statuses = new ArrayList<>();
    for (IbmMqLoginVariant candidate : IbmMqLoginVariant.ALL) {
      RawResponse response = logIn(candidate.login(IbmMqRequests.credentials(user)));
      Optional<IbmMqCheckSession> session = session(user, response);
      if (session.isPresent()) {
        variant = candidate;
        opened.accept(session.get());
        findLivenessProbe(session.get());
        return session;
      }
      if (response.succeeded()) {
        issuesTokens = false;
        return Optional.empty();
      }
      statuses.add(response.status());
    }
    throw new LoginFailedException(
        "The user "
            + user.name()
            + " cannot log in: the server answered "
            + statuses.get(0)
            + " to "
            + IbmMqRequests.login()
            + ". Check the user name, the password and the URL.");
  }

  /** Finds a request that shows whether a session is alive. */
  private void findLivenessProbe(IbmMqCheckSession session) {
    hasLivenessProbe = whoAmI(session).succeeded();
    if (!hasLivenessProbe) {
      probeNeedsCsrf = true;
      hasLivenessProbe = whoAmI(session).succeeded();
    }
  }

  /** Sends a login with valid credentials. */
  RawResponse logIn(RawRequest request) {
    RawResponse response = send(request);
    logins.add(response);
    return response;
  }

  @Override
  public IbmMqCheckSession logIn(User user) {
    if (!issuesTokens) {
      throw new CheckSkippedException("needs a login that returns an LTPA token");
    }
    RawResponse response = logIn(variant.login(IbmMqRequests.credentials(user)));
    return session(user, response)
        .orElseThrow(
            () ->
                new RequirementViolatedException(
                    "login: expected status 204 and a cookie LtpaToken2, got status "
                        + response.status()
                        + (response.succeeded() ? " without the cookie" : ""),
                    response));
  }

  /** Returns the session that a login response began, if it did. */
  Optional<IbmMqCheckSession> session(User user, RawResponse response) {
    Optional<IbmMqCheckSession> session =
        response.succeeded()
            ? IbmMqCheckSession.of(user, new Rfc6265CookieJar(httpClient.host()), response)
            : Optional.empty();
    session.ifPresent(
        it -> {
          sessions.putIfAbsent(it.ltpa().value(), it);
          rememberSecrets(it);
        });
    return session;
  }

  private void rememberSecrets(IbmMqCheckSession session) {
    leaks.token(session.ltpa().value());
    if (!session.csrf().equals(IbmMqRequests.ANY_VALUE)) {
      leaks.token(session.csrf());
    }
  }

  /** Sends {@code GET /login}, and stores the CSRF token of the response. */
  RawResponse whoAmI(IbmMqCheckSession session) {
    RawResponse response = send(session.cookies(whoAmIRequest()));
    session.take(response);
    rememberSecrets(session);
    return response;
  }

  /**
   * Returns the request that identifies the user, with the CSRF header if this server requires it.
   */
  RawRequest whoAmIRequest() {
    RawRequest request = IbmMqRequests.whoAmI();
    return probeNeedsCsrf
        ? request.header(IbmMqRequests.CSRF_HEADER, IbmMqRequests.ANY_VALUE)
        : request;
  }

  /** Returns whether {@code GET /login} shows if a session is alive. */
  boolean hasLivenessProbe() {
    return hasLivenessProbe;
  }

  void requireLivenessProbe() {
    if (!hasLivenessProbe) {
      throw new CheckSkippedException("needs a GET /login that answers 200 in a live session");
    }
  }

  @Override
  public boolean isAlive(IbmMqCheckSession session) {
    return !hasLivenessProbe || whoAmI(session).succeeded();
  }

  @Override
  public RawRequest logout(IbmMqCheckSession session) {
    return session.withAllCredentials(IbmMqRequests.logout());
  }

  /** Sends a cleanup request whose response is ignored. */
  void sendCleanup(RawRequest request) {
    httpClient.sendOutsideRun(request, java.time.Duration.ofSeconds(2));
  }

  String host() {
    return httpClient.host();
  }

  List<RawResponse> log() {
    return httpClient.log();
  }
}
