package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Broken;
import dev.signoff.conformance.check.CannotLogIn;
import dev.signoff.conformance.check.Door;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Jar;
import dev.signoff.conformance.http.Wire;
import dev.signoff.conformance.target.User;
import dev.signoff.spec.Contract;
import dev.signoff.spec.ContractOperation;
import dev.signoff.spec.Credential;
import java.util.List;
import java.util.function.UnaryOperator;

/** IBM MQ's resource login, as a client calls it. */
final class Mq implements Door<MqSession> {
  static final Contract CONTRACT = Contract.load("ibm-mq");
  static final String CSRF_COOKIE = "csrfToken";
  static final String JSON = "application/json";

  private static final ContractOperation LOGIN = CONTRACT.operation("login");
  private static final ContractOperation LOGOUT = CONTRACT.operation("logout");
  private static final ContractOperation WHO_AM_I = CONTRACT.operation("whoAmI");
  static final String CSRF_HEADER = credential("csrfToken").name();

  /** What a server may wrongly insist on, in the order in which it is tried. */
  private static final List<UnaryOperator<Call>> WAYS =
      List.of(call -> call, call -> call.header(CSRF_HEADER, "value"));

  private final Wire wire;
  private UnaryOperator<Call> way = call -> call;

  Mq(Wire wire) {
    this.wire = wire;
  }

  static boolean isLtpa(String cookie) {
    return cookie.startsWith(credential("ltpaToken").name());
  }

  static Credential credential(String scheme) {
    return LOGOUT.security().stream()
        .flatMap(List::stream)
        .filter(it -> it.scheme().equals(scheme))
        .findFirst()
        .orElseThrow();
  }

  /** A login of a user, as the vendor shows it. */
  static Call login(User user) {
    return login(JSON, credentials(user.name(), user.password()));
  }

  static Call login(String type, String body) {
    return bareLogin().body(type, body);
  }

  static Call bareLogin() {
    return Call.of(LOGIN.method(), LOGIN.path());
  }

  static String credentials(String name, String password) {
    return "{\"username\":" + JsonText.of(name) + ",\"password\":" + JsonText.of(password) + "}";
  }

  /** A logout with whatever cookies and headers are added. */
  static Call bareLogout() {
    return Call.of(LOGOUT.method(), LOGOUT.path());
  }

  static Call bareWhoAmI() {
    return Call.of(WHO_AM_I.method(), WHO_AM_I.path());
  }

  static Call whoAmI(MqSession session) {
    return bareWhoAmI().cookies(session.jar().forPath(WHO_AM_I.path()));
  }

  @Override
  public Call logout(MqSession session) {
    return bareLogout()
        .cookies(session.jar().forPath(LOGOUT.path()))
        .header(CSRF_HEADER, session.csrf());
  }

  Answer send(Call call) {
    return wire.send(call);
  }

  /** Asks who is logged in, and takes the CSRF token that comes with the answer. */
  Answer ask(MqSession session) {
    Answer answer = send(whoAmI(session));
    session.take(answer);
    return answer;
  }

  @Override
  public boolean isAlive(MqSession session) {
    return ask(session).status() == 200;
  }

  @Override
  public MqSession logIn(User user) {
    return session(user, send(way.apply(login(user))));
  }

  /** The session that an answer to a login began. */
  MqSession session(User user, Answer answer) {
    MqSession session = new MqSession(user, new Jar(wire.host()));
    session.jar().take(answer);
    if (!answer.succeeded() || !session.hasLtpa()) {
      throw new Broken(
          "login: expected status 204 and a cookie LtpaToken2, got "
              + answer.status()
              + (session.hasLtpa() ? "" : " without the cookie"),
          answer);
    }
    return session;
  }

  /** Finds a way to log in. */
  MqSession enter(User user) {
    Answer first = null;
    for (UnaryOperator<Call> candidate : WAYS) {
      Answer answer = send(candidate.apply(login(user)));
      first = first == null ? answer : first;
      try {
        MqSession session = session(user, answer);
        way = candidate;
        return session;
      } catch (Broken noSession) {
        // another way, perhaps
      }
    }
    throw new CannotLogIn(
        "The user "
            + user.name()
            + " cannot log in: the server answered "
            + (first == null ? "nothing" : first.status() + " to POST " + LOGIN.path())
            + ". Check the user name, the password and the URL.");
  }
}
