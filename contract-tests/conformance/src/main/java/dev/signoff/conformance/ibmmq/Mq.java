package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Broken;
import dev.signoff.conformance.check.CannotLogIn;
import dev.signoff.conformance.check.Door;
import dev.signoff.conformance.check.Leaks;
import dev.signoff.conformance.check.Skipped;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Jar;
import dev.signoff.conformance.http.Pair;
import dev.signoff.conformance.http.Wire;
import dev.signoff.conformance.target.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** IBM MQ's resource login, as a client calls it that makes do with what the server wants. */
final class Mq implements Door<MqSession> {
  private final Wire wire;
  private final Leaks leaks;
  private final List<Answer> logins = new ArrayList<>();
  private final Map<String, MqSession> sessions = new HashMap<>();
  private Way way = Way.PLAIN;
  private boolean handsOutTokens = true;
  private boolean tellsWho = true;
  private boolean csrfToLook;

  Mq(Wire wire, Leaks leaks) {
    this.wire = wire;
    this.leaks = leaks;
  }

  Answer send(Call call) {
    Answer answer = wire.send(call);
    noted(answer);
    return answer;
  }

  /** Lets the session that a request carried take what its answer sets, refused or not. */
  void noted(Answer answer) {
    for (Pair cookie : answer.call().cookies()) {
      MqSession session = MqCalls.isLtpa(cookie.name()) ? sessions.get(cookie.value()) : null;
      if (session != null) {
        session.take(answer);
        keepsSecret(session);
      }
    }
  }

  /** The answers to all logins with the right credentials. */
  List<Answer> logins() {
    return List.copyOf(logins);
  }

  Way way() {
    return way;
  }

  /** Finds a way to log in; nothing if the server says yes and hands out no token. */
  Optional<MqSession> enter(User user, Consumer<MqSession> opened) {
    List<Integer> statuses = new ArrayList<>();
    for (Way candidate : Way.ALL) {
      Answer answer = logIn(candidate.login(MqCalls.credentials(user)));
      Optional<MqSession> session = session(user, answer);
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
    throw new CannotLogIn(
        "The user "
            + user.name()
            + " cannot log in: the server answered "
            + statuses.get(0)
            + " to "
            + MqCalls.login()
            + ". Check the user name, the password and the URL.");
  }

  /** Finds a way to see whether a session lives. */
  private void look(MqSession session) {
    tellsWho = ask(session).succeeded();
    if (!tellsWho) {
      csrfToLook = true;
      tellsWho = ask(session).succeeded();
    }
  }

  /** Sends a login with the right credentials. */
  Answer logIn(Call call) {
    Answer answer = send(call);
    logins.add(answer);
    return answer;
  }

  @Override
  public MqSession logIn(User user) {
    if (!handsOutTokens) {
      throw new Skipped("needs a login that hands out an LTPA token");
    }
    Answer answer = logIn(way.login(MqCalls.credentials(user)));
    return session(user, answer)
        .orElseThrow(
            () ->
                new Broken(
                    "login: expected status 204 and a cookie LtpaToken2, got status "
                        + answer.status()
                        + (answer.succeeded() ? " without the cookie" : ""),
                    answer));
  }

  /** The session that an answer to a login began, if it did. */
  Optional<MqSession> session(User user, Answer answer) {
    Optional<MqSession> session =
        answer.succeeded() ? MqSession.of(user, new Jar(wire.host()), answer) : Optional.empty();
    session.ifPresent(
        it -> {
          sessions.putIfAbsent(it.ltpa().value(), it);
          keepsSecret(it);
        });
    return session;
  }

  private void keepsSecret(MqSession session) {
    leaks.token(session.ltpa().value());
    if (!session.csrf().equals(MqCalls.ANY_VALUE)) {
      leaks.token(session.csrf());
    }
  }

  /** Asks who is logged in, and takes the CSRF token that comes with the answer. */
  Answer ask(MqSession session) {
    Answer answer = send(session.cookies(look()));
    session.take(answer);
    keepsSecret(session);
    return answer;
  }

  /** A request that tells who is logged in, as far as the server makes one ask for it. */
  Call look() {
    Call call = MqCalls.whoAmI();
    return csrfToLook ? call.header(MqCalls.CSRF_HEADER, MqCalls.ANY_VALUE) : call;
  }

  /** Whether sessions can be told from none. */
  boolean tellsWho() {
    return tellsWho;
  }

  void needsSight() {
    if (!tellsWho) {
      throw new Skipped("needs a GET /login that answers 200 while logged in");
    }
  }

  @Override
  public boolean isAlive(MqSession session) {
    return !tellsWho || ask(session).succeeded();
  }

  @Override
  public Call logout(MqSession session) {
    return session.full(MqCalls.logout());
  }

  /** Sends a request that nobody waits for and nobody judges. */
  void sweep(Call call) {
    wire.farewell(call, java.time.Duration.ofSeconds(2));
  }

  String host() {
    return wire.host();
  }

  List<Answer> log() {
    return wire.log();
  }
}
