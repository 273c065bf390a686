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

/** IBM MQ's resource login, as a client calls it that makes do with what the server wants. */
final class IbmMqSessionDriver implements SessionDriver<IbmMqCheckSession> {
  private final RawHttpClient wire;
  private final LeakDetector leaks;
  private final List<RawResponse> logins = new ArrayList<>();
  private final Map<String, IbmMqCheckSession> sessions = new HashMap<>();
  private IbmMqLoginVariant way = IbmMqLoginVariant.PLAIN;
  private boolean handsOutTokens = true;
  private boolean tellsWho = true;
  private boolean csrfToLook;

  IbmMqSessionDriver(RawHttpClient wire, LeakDetector leaks) {
    this.wire = wire;
    this.leaks = leaks;
  }

  RawResponse send(RawRequest call) {
    RawResponse answer = wire.send(call);
    noted(answer);
    return answer;
  }

  /** Lets the session that a request carried take what its answer sets, refused or not. */
  void noted(RawResponse answer) {
    for (NameValue cookie : answer.call().cookies()) {
      IbmMqCheckSession session =
          IbmMqRequests.isLtpa(cookie.name()) ? sessions.get(cookie.value()) : null;
      if (session != null) {
        session.take(answer);
        keepsSecret(session);
      }
    }
  }

  /** The answers to all logins with the right credentials. */
  List<RawResponse> logins() {
    return List.copyOf(logins);
  }

  IbmMqLoginVariant way() {
    return way;
  }

  /** Finds a way to log in; nothing if the server says yes and hands out no token. */
  Optional<IbmMqCheckSession> enter(User user, Consumer<IbmMqCheckSession> opened) {
    List<Integer> statuses = new ArrayList<>();
    for (IbmMqLoginVariant candidate : IbmMqLoginVariant.ALL) {
      RawResponse answer = logIn(candidate.login(IbmMqRequests.credentials(user)));
      Optional<IbmMqCheckSession> session = session(user, answer);
      if (session.isPresent()) {
        way = candidate;
        opened.accept(session.get());
        look(session.get());
        return session;
      }
      if (answer.succeeded()) {
        handsOutTokens = false;
        return Optional.empty();
      }
      statuses.add(answer.status());
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

  /** Finds a way to see whether a session lives. */
  private void look(IbmMqCheckSession session) {
    tellsWho = ask(session).succeeded();
    if (!tellsWho) {
      csrfToLook = true;
      tellsWho = ask(session).succeeded();
    }
  }

  /** Sends a login with the right credentials. */
  RawResponse logIn(RawRequest call) {
    RawResponse answer = send(call);
    logins.add(answer);
    return answer;
  }

  @Override
  public IbmMqCheckSession logIn(User user) {
    if (!handsOutTokens) {
      throw new CheckSkippedException("needs a login that hands out an LTPA token");
    }
    RawResponse answer = logIn(way.login(IbmMqRequests.credentials(user)));
    return session(user, answer)
        .orElseThrow(
            () ->
                new RequirementViolatedException(
                    "login: expected status 204 and a cookie LtpaToken2, got status "
                        + answer.status()
                        + (answer.succeeded() ? " without the cookie" : ""),
                    answer));
  }

  /** The session that an answer to a login began, if it did. */
  Optional<IbmMqCheckSession> session(User user, RawResponse answer) {
    Optional<IbmMqCheckSession> session =
        answer.succeeded()
            ? IbmMqCheckSession.of(user, new Rfc6265CookieJar(wire.host()), answer)
            : Optional.empty();
    session.ifPresent(
        it -> {
          sessions.putIfAbsent(it.ltpa().value(), it);
          keepsSecret(it);
        });
    return session;
  }

  private void keepsSecret(IbmMqCheckSession session) {
    leaks.token(session.ltpa().value());
    if (!session.csrf().equals(IbmMqRequests.ANY_VALUE)) {
      leaks.token(session.csrf());
    }
  }

  /** Asks who is logged in, and takes the CSRF token that comes with the answer. */
  RawResponse ask(IbmMqCheckSession session) {
    RawResponse answer = send(session.cookies(look()));
    session.take(answer);
    keepsSecret(session);
    return answer;
  }

  /** A request that tells who is logged in, as far as the server makes one ask for it. */
  RawRequest look() {
    RawRequest call = IbmMqRequests.whoAmI();
    return csrfToLook ? call.header(IbmMqRequests.CSRF_HEADER, IbmMqRequests.ANY_VALUE) : call;
  }

  /** Whether sessions can be told from none. */
  boolean tellsWho() {
    return tellsWho;
  }

  void needsSight() {
    if (!tellsWho) {
      throw new CheckSkippedException("needs a GET /login that answers 200 while logged in");
    }
  }

  @Override
  public boolean isAlive(IbmMqCheckSession session) {
    return !tellsWho || ask(session).succeeded();
  }

  @Override
  public RawRequest logout(IbmMqCheckSession session) {
    return session.full(IbmMqRequests.logout());
  }

  /** Sends a request that nobody waits for and nobody judges. */
  void sweep(RawRequest call) {
    wire.farewell(call, java.time.Duration.ofSeconds(2));
  }

  String host() {
    return wire.host();
  }

  List<RawResponse> log() {
    return wire.log();
  }
}
