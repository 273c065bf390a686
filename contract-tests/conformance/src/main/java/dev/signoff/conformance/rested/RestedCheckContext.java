package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
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
record RestedCheckContext(
    Target target,
    RestedProjectClient rested,
    RestedSessionPool visits,
    CredentialMatrix<RestedCheckSession> table) {

  RestedProjectRequests project() {
    return rested.project();
  }

  /** A new session of the user, got in the cookie. */
  RestedCheckSession fresh(RestedTokenLocation carrier) {
    return visits.fresh(target.user(), carrier);
  }

  RestedCheckSession shared(RestedTokenLocation carrier) {
    return visits.shared(target.user(), carrier);
  }

  User otherUser() {
    User other = target.otherUser();
    if (other == null) {
      throw new CheckSkippedException("needs --other-user");
    }
    return other;
  }

  /** A session of which GET tells whether it lives. */
  RestedCheckSession seen(RestedCheckSession session) {
    if (!visits.shows(session)) {
      throw new CheckSkippedException("needs a GET that tells the user: RESTED-WHOAMI-01");
    }
    return session;
  }

  /** Whether the token does anything. Where GET tells nothing, a logout shows it. */
  boolean works(RestedCheckSession session) {
    boolean alive = rested.isAlive(session);
    return visits.shows(session) ? alive : alive || logOut(session).succeeded();
  }

  /** Logs out as the contract says. */
  RawResponse logOut(RestedCheckSession session) {
    return logOut(session, project().logout());
  }

  RawResponse logOut(RestedCheckSession session, RawRequest call) {
    return noted(session, rested.send(call, session));
  }

  RawResponse noted(RestedCheckSession session, RawResponse logout) {
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
  boolean expectAlive(
      CheckRun trial, String after, RestedCheckSession session, @Nullable RawResponse request) {
    if (!visits.shows(session)) {
      return true;
    }
    RawResponse use = rested.send(project().whoAmI(), session);
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
  void expectDead(CheckRun trial, String after, RestedCheckSession session) {
    for (RestedTokenLocation by : RestedTokenLocation.values()) {
      RawResponse answer = rested.send(session.onBy(by, project().whoAmI()));
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
  boolean adopted(User user, RawResponse login) {
    boolean any = false;
    for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
      any |= adoptedBy(carrier, user, login);
    }
    return any;
  }

  boolean adoptedBy(RestedTokenLocation carrier, User user, RawResponse login) {
    Optional<RestedCheckSession> session = rested.session(user, carrier, login);
    session.ifPresent(visits::opened);
    return session.isPresent();
  }
}
