package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.check.CredentialMatrixAdapter;
import dev.signoff.conformance.check.ExpectedStatus;
import dev.signoff.conformance.check.MatrixRow;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Credential;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Credential matrix adapter of rested. It stores which sessions are alive, to save probes. */
final class RestedMatrixAdapter implements CredentialMatrixAdapter<RestedCheckSession> {
  private final Target target;
  private final RestedProjectClient rested;
  private final RestedSessionPool sessions;
  private final Map<RestedTokenLocation, RestedCheckSession> alive =
      new EnumMap<>(RestedTokenLocation.class);
  private final Map<RestedTokenLocation, RestedCheckSession> ended =
      new EnumMap<>(RestedTokenLocation.class);

  RestedMatrixAdapter(Target target, RestedProjectClient rested, RestedSessionPool sessions) {
    this.target = target;
    this.rested = rested;
    this.sessions = sessions;
  }

  @Override
  public Optional<ExpectedStatus> expectedStatus(MatrixRow row) {
    return RestedExpectedStatuses.of(row);
  }

  @Override
  public RestedCheckSession session(MatrixRow row) {
    RestedTokenLocation location = RestedTokenLocation.of(row.credentials());
    if (isLogout(row) && row.defect() == CredentialDefect.NONE) {
      return sessions.fresh(target.user(), location);
    }
    RestedCheckSession known = alive.get(location);
    if (known == null || known.isEnded()) {
      known = sessions.shared(target.user(), location);
      alive.put(location, known);
    }
    return known;
  }

  @Override
  public RawRequest request(String operation, RestedCheckSession session) {
    RawRequest request = rested.project().bare(operation);
    return operation.equals("login")
        ? rested
            .variant(session.user())
            .write(request, session.user().name(), session.user().password())
        : request.cookies(session.otherCookies(request.path()));
  }

  @Override
  public String name(Credential credential, RestedCheckSession session) {
    return credential.name();
  }

  @Override
  public String value(Credential credential, RestedCheckSession session) {
    return credential.equals(RestedExpectedStatuses.KEY) ? rested.project().key() : session.token();
  }

  @Override
  public String defectiveValue(
      Credential credential, CredentialDefect defect, RestedCheckSession session) {
    return switch (defect) {
      case OTHERS -> required(target.otherKey(), "needs --other-key");
      case EXPIRED -> required(target.expiredToken(), "needs --expired-token-env");
      case ENDED -> ended(session.location()).token();
      default ->
          throw new IllegalStateException(defect + " is no defect of " + credential.scheme());
    };
  }

  private static String required(String value, String otherwise) {
    if (value.isEmpty()) {
      throw new CheckSkippedException(otherwise);
    }
    return value;
  }

  private RestedCheckSession ended(RestedTokenLocation location) {
    RestedCheckSession known = ended.get(location);
    if (known != null) {
      return known;
    }
    RestedCheckSession session = sessions.fresh(target.user(), location);
    recordEnd(session, rested.send(rested.project().logout(), session));
    RestedCheckSession now = ended.get(location);
    if (now == null) {
      throw new CheckSkippedException("needs a logout that succeeds");
    }
    return now;
  }

  @Override
  public void onResponse(MatrixRow row, RestedCheckSession session, RawResponse response) {
    session.take(response);
    if (row.operation().equals("login")) {
      for (RestedTokenLocation location : RestedTokenLocation.values()) {
        rested.session(session.user(), location, response).ifPresent(sessions::opened);
      }
    } else if (isLogout(row)) {
      recordUnlessOtherToken(row, session, response);
    }
  }

  /**
   * Records a logout, unless it used another token. A successful logout with another token counts
   * as an unexpected end of the session.
   */
  private void recordUnlessOtherToken(
      MatrixRow row, RestedCheckSession session, RawResponse response) {
    if (row.defect() == CredentialDefect.NONE) {
      recordEnd(session, response);
    } else if (response.succeeded()) {
      sessions.ended(session);
    }
  }

  private void recordEnd(RestedCheckSession session, RawResponse response) {
    if (response.succeeded()) {
      sessions.ended(session);
      ended.put(session.location(), session);
    }
  }

  @Override
  public Optional<Boolean> survived(MatrixRow row, RestedCheckSession session) {
    if (!isLogout(row) || row.defect() == CredentialDefect.NONE || !sessions.canProbe(session)) {
      return Optional.empty();
    }
    boolean stillAlive = rested.isAlive(session);
    if (!stillAlive) {
      sessions.ended(session);
    }
    return Optional.of(stillAlive);
  }

  /**
   * Returns whether a response refuses the request. A {@code GET} is refused by any response that
   * contains no user's record.
   */
  @Override
  public boolean refuses(MatrixRow row, RestedCheckSession session, RawResponse response) {
    if (!row.operation().equals("whoAmI")) {
      return !response.succeeded();
    }
    boolean others =
        target.otherUser() != null
            && response.succeeded()
            && RestedUserRecord.in(response).hasName(target.otherUser());
    boolean expired = row.defect() == CredentialDefect.EXPIRED && response.succeeded();
    return !session.appearsIn(response)
        && !others
        && !(expired && !RestedUserRecord.in(response).isEmpty());
  }

  private static boolean isLogout(MatrixRow row) {
    return row.operation().equals("logout");
  }
}
