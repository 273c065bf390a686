package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Skipped;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.target.Target;
import dev.signoff.conformance.target.User;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all checks work with, and the steps that many of them take.
 *
 * @param target the server
 * @param rested a client of the project
 * @param visits the sessions
 * @param table the truth table
 */
record Setting(Target target, Rested rested, Visits visits, TruthTable<RestedSession> table) {

  Project project() {
    return rested.project();
  }

  /** A new session of the user, got in the cookie. */
  RestedSession fresh(Carrier carrier) {
    return visits.fresh(target.user(), carrier);
  }

  RestedSession shared(Carrier carrier) {
    return visits.shared(target.user(), carrier);
  }

  User otherUser() {
    User other = target.otherUser();
    if (other == null) {
      throw new Skipped("needs --other-user");
    }
    return other;
  }

  /** A session of which GET tells whether it lives. */
  RestedSession seen(RestedSession session) {
    if (!visits.shows(session)) {
      throw new Skipped("needs a GET that tells the user: RESTED-WHOAMI-01");
    }
    return session;
  }

  /** Whether the token does anything. Where GET tells nothing, a logout shows it. */
  boolean works(RestedSession session) {
    boolean alive = rested.isAlive(session);
    return visits.shows(session) ? alive : alive || logOut(session).succeeded();
  }

  /** Logs out as the contract says. */
  Answer logOut(RestedSession session) {
    return logOut(session, project().logout());
  }

  Answer logOut(RestedSession session, Call call) {
    return noted(session, rested.send(call, session));
  }

  Answer noted(RestedSession session, Answer logout) {
    if (logout.succeeded()) {
      visits.ended(session);
    }
    return logout;
  }

  /**
   * Reports a session that a request ended that was to end none.
   *
   * @return whether it lives
   */
  boolean expectAlive(Trial trial, String after, RestedSession session, @Nullable Answer request) {
    if (!visits.shows(session)) {
      return true;
    }
    Answer use = rested.send(project().whoAmI(), session);
    boolean lives = session.isToldBy(use);
    if (!lives) {
      trial.fail(after + ": expected the session to live on, got it ended", request);
      trial.fail(
          "GET after "
              + after
              + ": expected the user's record, got none and status "
              + use.status(),
          use);
      visits.ended(session);
    }
    return lives;
  }

  /** Reports a token that still tells its user. */
  void expectDead(Trial trial, String after, RestedSession session) {
    for (Carrier by : Carrier.values()) {
      Answer answer = rested.send(session.onBy(by, project().whoAmI()));
      if (session.isOpenedBy(answer)) {
        String sentence =
            after + ": expected a token that opens nothing in " + by + ", got its user's record";
        trial.fail(sentence, answer);
        visits.outlived(sentence, answer);
      }
    }
  }

  /**
   * Sees to it that a session that there was not to be is ended with the others.
   *
   * @return whether there was one
   */
  boolean adopted(User user, Answer login) {
    boolean any = false;
    for (Carrier carrier : Carrier.values()) {
      any |= adoptedBy(carrier, user, login);
    }
    return any;
  }

  boolean adoptedBy(Carrier carrier, User user, Answer login) {
    Optional<RestedSession> session = rested.session(user, carrier, login);
    session.ifPresent(visits::opened);
    return session.isPresent();
  }
}
