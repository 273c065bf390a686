package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Broken;
import dev.signoff.conformance.check.CannotLogIn;
import dev.signoff.conformance.check.Leaks;
import dev.signoff.conformance.check.Skipped;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Jar;
import dev.signoff.conformance.http.Wire;
import dev.signoff.conformance.target.User;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client of one project. */
final class Rested {
  private static final Duration UNREAD = Duration.ofSeconds(2);

  private final Wire wire;
  private final Project project;
  private final Leaks leaks;
  private final Map<User, Wording> wordings = new HashMap<>();
  private final Map<User, Answer> wrongPasswords = new HashMap<>();

  Rested(Wire wire, Project project, Leaks leaks) {
    this.wire = wire;
    this.project = project;
    this.leaks = leaks;
  }

  Project project() {
    return project;
  }

  Leaks leaks() {
    return leaks;
  }

  /** All answers so far. */
  List<Answer> log() {
    return wire.log();
  }

  Answer send(Call call) {
    return wire.send(call);
  }

  /** Sends a request with the token, and keeps what other cookies come back. */
  Answer send(Call call, RestedSession session) {
    Answer answer = send(session.on(call));
    session.take(answer);
    return answer;
  }

  /** Sends a request whose answer cannot be read: that to HEAD announces a body and has none. */
  void sendUnread(Call call) {
    wire.farewell(call, UNREAD);
  }

  boolean isAlive(RestedSession session) {
    return session.isToldBy(send(project.whoAmI(), session));
  }

  Wording wording(User user) {
    return wordings.getOrDefault(user, Wording.of(user).get(0));
  }

  /** A login of a user in the way that this server understands. */
  Call login(User user) {
    return wording(user).write(project.login(), user.name(), user.password());
  }

  /** A login with a password that nobody has; asked once, since users may be locked out. */
  Answer wrongPassword(User user) {
    return wrongPasswords.computeIfAbsent(
        user, it -> send(wording(it).write(project.login(), it.name(), leaks.canary())));
  }

  RestedSession logIn(User user, Carrier carrier) {
    Answer answer = send(carrier.asked(login(user)));
    Optional<RestedSession> session = session(user, carrier, answer);
    if (session.isEmpty() && !answer.succeeded()) {
      throw new Broken("login: expected status 200, got " + answer.status(), answer);
    }
    return session.orElseThrow(
        () -> new Skipped("needs a login that hands out the token in " + carrier));
  }

  /** The session that an answer to a login began. */
  Optional<RestedSession> session(User user, Carrier carrier, Answer answer) {
    return carrier
        .token(answer)
        .map(
            token -> {
              leaks.token(token);
              Jar jar = new Jar(wire.host());
              jar.take(answer);
              return new RestedSession(user, carrier, token, answer, jar);
            });
  }

  /**
   * Finds a way to log in.
   *
   * @return the session; nothing if the server says that it logged in and hands out no token
   */
  Optional<RestedSession> enter(User user) {
    Answer first = null;
    for (Wording wording : Wording.of(user)) {
      for (Carrier carrier : Carrier.values()) {
        Call login = wording.write(project.login(), user.name(), user.password());
        Answer answer = send(carrier.asked(login));
        first = first == null ? answer : first;
        Optional<RestedSession> session = session(user, carrier, answer);
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

  private CannotLogIn cannotLogIn(User user, @Nullable Answer answer) {
    boolean forbidden = answer != null && answer.status() == 403;
    String origin =
        project.origin().isEmpty()
            ? " If the project allows certain origins only, name one: --allowed-origin."
            : " Check the allowed origin.";
    return new CannotLogIn(
        "The user "
            + user.name()
            + " cannot log in: the server answered "
            + (answer == null ? "nothing" : answer.status() + " to " + answer.call())
            + ". Check the user name, the password, the key, the endpoint and the URL."
            + (forbidden ? origin : ""));
  }
}
