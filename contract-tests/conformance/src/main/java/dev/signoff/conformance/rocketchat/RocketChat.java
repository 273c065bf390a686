package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.Broken;
import dev.signoff.conformance.check.CannotLogIn;
import dev.signoff.conformance.check.Door;
import dev.signoff.conformance.check.Leaks;
import dev.signoff.conformance.check.Skipped;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Wire;
import dev.signoff.conformance.target.User;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rocket.Chat's login and logout, as a client calls them. */
final class RocketChat implements Door<TokenPair> {
  private final Wire wire;
  private final Leaks leaks;
  private @Nullable Entrance entrance;
  private Oracle oracle = Oracle.NONE;
  private @Nullable Answer sign;
  private Consumer<TokenPair> register = session -> {};

  RocketChat(Wire wire, Leaks leaks) {
    this.wire = wire;
    this.leaks = leaks;
  }

  /**
   * Sends a request.
   *
   * @throws Skipped if the server goes on answering 429
   */
  Answer send(Call call) {
    Answer answer = wire.send(call);
    refuseLimit(answer);
    return answer;
  }

  /** A limit of the rate is no answer to anything that a check asks. */
  static void refuseLimit(Answer answer) {
    if (answer.status() == 429) {
      throw new Skipped("needs a server that takes more requests: " + answer + ", again and again");
    }
  }

  /** Names who is told of sessions that began when this only wanted to see whether one lives. */
  void register(Consumer<TokenPair> opened) {
    register = opened;
  }

  /** What showed last whether a session lives; null if nothing did. */
  @Nullable Answer sign() {
    return sign;
  }

  /** Finds a way to log in; nothing if logins succeed and hand out no token. */
  Optional<TokenPair> enter(User user, Consumer<TokenPair> opened) {
    Answer first = null;
    boolean succeeded = false;
    for (Entrance candidate : Entrance.values()) {
      Answer answer = wire.send(candidate.login(user));
      first = first == null ? answer : first;
      succeeded |= answer.succeeded();
      Optional<TokenPair> session = session(user, answer);
      if (session.isPresent()) {
        entrance = entrance == null ? candidate : entrance;
        opened.accept(session.get());
        oracle = oracle == Oracle.NONE ? oracle(session.get()) : oracle;
        return session;
      }
    }
    if (succeeded) {
      return Optional.empty();
    }
    throw new CannotLogIn(
        "The user "
            + user.name()
            + " cannot log in: the server answered "
            + (first == null ? "nothing" : first.status() + " to " + first.call())
            + ". Check the user name, the password and the URL.");
  }

  private Oracle oracle(TokenPair pair) {
    Answer me = wire.send(Calls.whoAmI(pair));
    if (Oracle.PROFILE.sees(me, pair)) {
      return Oracle.PROFILE;
    }
    if (Oracle.STATUS.sees(me, pair)) {
      return Oracle.STATUS;
    }
    return resumes(wire.send(Calls.resume(pair.authToken())), pair) ? Oracle.RESUME : Oracle.NONE;
  }

  /** A server may hand out another token, which is to be ended too. */
  private boolean resumes(Answer answer, TokenPair pair) {
    session(pair.user(), answer)
        .filter(it -> !it.authToken().equals(pair.authToken()))
        .ifPresent(register);
    return answer.succeeded();
  }

  /** Whether the server shows at all that a session lives. */
  boolean showsLife() {
    return oracle != Oracle.NONE;
  }

  /** Reads an answer to a login, and learns its token. */
  Optional<TokenPair> session(User user, Answer answer) {
    Optional<TokenPair> session = Entrance.session(user, answer);
    session.map(TokenPair::authToken).ifPresent(leaks::token);
    return session;
  }

  @Override
  public TokenPair logIn(User user) {
    if (entrance == null) {
      throw new Skipped("needs a login that hands out a token and a user id: see RC-LOGIN-01");
    }
    Answer answer = send(entrance.login(user));
    return session(user, answer)
        .orElseThrow(
            () ->
                new Broken(
                    "login: expected a token and a user id, got status "
                        + answer.status()
                        + " without",
                    answer));
  }

  /** Where nothing shows whether a session lives, all are taken to do so. */
  @Override
  public boolean isAlive(TokenPair pair) {
    if (oracle == Oracle.NONE) {
      return true;
    }
    boolean resume = oracle == Oracle.RESUME;
    Answer answer = send(resume ? Calls.resume(pair.authToken()) : Calls.whoAmI(pair));
    sign = answer;
    return resume ? resumes(answer, pair) : oracle.sees(answer, pair);
  }

  @Override
  public Call logout(TokenPair pair) {
    return Calls.logout(pair);
  }

  /** How many logins and logouts have succeeded, each of which may have ended something. */
  long changes() {
    return wire.log().stream()
        .filter(Answer::succeeded)
        .filter(
            answer ->
                Calls.is(Calls.LOGIN, answer) || answer.call().path().equals(Calls.LOGOUT.path()))
        .count();
  }
}
