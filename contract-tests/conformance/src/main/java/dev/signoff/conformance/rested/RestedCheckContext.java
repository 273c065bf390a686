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
 * Context that the checks of rested share, with steps that several of them use.
 *
 * @param target the server
 * @param rested sends the requests of the project
 * @param sessions the sessions
 * @param matrix the credential matrix
 */
record RestedCheckContext(
    Target target,
    RestedProjectClient rested,
    RestedSessionPool sessions,
    CredentialMatrix<RestedCheckSession> matrix) {

  RestedProjectRequests project() {
    return rested.project();
  }

  /** Opens a new session of the user with the token in a given location. */
  RestedCheckSession fresh(RestedTokenLocation location) {
    return sessions.fresh(target.user(), location);
  }

  RestedCheckSession shared(RestedTokenLocation location) {
    return sessions.shared(target.user(), location);
  }

  User otherUser() {
    User other = target.otherUser();
    if (other == null) {
      throw new CheckSkippedException("needs --other-user");
    }
    return other;
  }

  /**
   * Returns the session. Skips the check if {@code GET} does not show whether the session is alive.
   */
  RestedCheckSession requireProbe(RestedCheckSession session) {
    if (!sessions.canProbe(session)) {
      throw new CheckSkippedException("needs a GET that returns the user: see RESTED-WHOAMI-01");
    }
    return session;
  }

  /** Returns whether the token is accepted. If {@code GET} does not show it, a logout does. */
  boolean works(RestedCheckSession session) {
    boolean alive = rested.isAlive(session);
    return sessions.canProbe(session) ? alive : alive || logOut(session).succeeded();
  }

  /** Logs out as documented. */
  RawResponse logOut(RestedCheckSession session) {
    return logOut(session, project().logout());
  }

  RawResponse logOut(RestedCheckSession session, RawRequest request) {
    return recordLogout(session, rested.send(request, session));
  }

  RawResponse recordLogout(RestedCheckSession session, RawResponse logout) {
    if (logout.succeeded()) {
      sessions.ended(session);
    }
    return logout;
  }

  /**
   * Probes a session after a request that must not end it, and reports the session if it has ended.
   *
   * @return whether the session is alive
   */
  boolean expectAlive(
      CheckRun run, String after, RestedCheckSession session, @Nullable RawResponse response) {
    if (!sessions.canProbe(session)) {
      return true;
    }
    RawResponse use = rested.send(project().whoAmI(), session);
    boolean stillAlive = session.isConfirmedBy(use);
    if (!stillAlive) {
      run.fail(after + ": expected the session to stay alive, got it ended", response);
      run.fail(
          "GET after "
              + after
              + ": expected the user's record, got none and status "
              + use.status(),
          use);
      sessions.ended(session);
    }
    return stillAlive;
  }

  /** Reports a token that still returns the record of its user. */
  void expectEnded(CheckRun run, String after, RestedCheckSession session) {
    for (RestedTokenLocation by : RestedTokenLocation.values()) {
      RawResponse response = rested.send(session.authenticatedIn(by, project().whoAmI()));
      if (session.appearsIn(response)) {
        String sentence =
            after
                + ": expected a token that returns no record in "
                + by
                + ", got its user's record";
        run.fail(sentence, response);
        sessions.stillAccepted(sentence, response);
      }
    }
  }

  /**
   * Registers the sessions of a login that should have begun none, so that they are ended too.
   *
   * @return whether there was one
   */
  boolean registerUnexpected(User user, RawResponse login) {
    boolean any = false;
    for (RestedTokenLocation location : RestedTokenLocation.values()) {
      any |= registerUnexpectedIn(location, user, login);
    }
    return any;
  }

  boolean registerUnexpectedIn(RestedTokenLocation location, User user, RawResponse login) {
    Optional<RestedCheckSession> session = rested.session(user, location, login);
    session.ifPresent(sessions::opened);
    return session.isPresent();
  }
}
