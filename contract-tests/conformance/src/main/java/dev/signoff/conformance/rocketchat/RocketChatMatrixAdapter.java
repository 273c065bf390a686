package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.check.CredentialMatrixAdapter;
import dev.signoff.conformance.check.ExpectedStatus;
import dev.signoff.conformance.check.MatrixRow;
import dev.signoff.conformance.check.SessionPool;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Credential;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Credential matrix adapter of Rocket.Chat. */
final class RocketChatMatrixAdapter implements CredentialMatrixAdapter<RocketChatCheckSession> {
  private static final Set<CredentialDefect> OF_TOKEN =
      EnumSet.complementOf(
          EnumSet.of(CredentialDefect.NONE, CredentialDefect.TRUNCATED, CredentialDefect.REPLACED));
  private static final Set<CredentialDefect> OF_TOKEN_TO_PROFILE =
      EnumSet.of(
          CredentialDefect.ABSENT,
          CredentialDefect.EMPTY,
          CredentialDefect.MALFORMED,
          CredentialDefect.NULL,
          CredentialDefect.HALF,
          CredentialDefect.EXTENDED,
          CredentialDefect.ALTERED_END,
          CredentialDefect.CASE_SWAPPED,
          CredentialDefect.UNKNOWN,
          CredentialDefect.OTHERS,
          CredentialDefect.ENDED,
          CredentialDefect.EXPIRED);
  private static final Set<CredentialDefect> OF_ID =
      EnumSet.of(
          CredentialDefect.ABSENT,
          CredentialDefect.EMPTY,
          CredentialDefect.MALFORMED,
          CredentialDefect.NULL,
          CredentialDefect.HALF,
          CredentialDefect.EXTENDED,
          CredentialDefect.ALTERED_END,
          CredentialDefect.CASE_SWAPPED,
          CredentialDefect.UNKNOWN,
          CredentialDefect.OTHERS);
  private static final Set<CredentialDefect> OF_ID_TO_PROFILE =
      EnumSet.of(
          CredentialDefect.ABSENT,
          CredentialDefect.EMPTY,
          CredentialDefect.EXTENDED,
          CredentialDefect.ALTERED_END,
          CredentialDefect.CASE_SWAPPED,
          CredentialDefect.UNKNOWN,
          CredentialDefect.OTHERS);
  private static final Set<CredentialDefect> MAY_END =
      EnumSet.of(
          CredentialDefect.ABSENT,
          CredentialDefect.EMPTY,
          CredentialDefect.UNKNOWN,
          CredentialDefect.OTHERS);

  private final Target target;
  private final SessionPool<RocketChatCheckSession> sessions;
  private final RocketChatSessionPool liveSessions;
  private final Map<MatrixRow, RawResponse> probesAfterEnd = new HashMap<>();
  private @Nullable RocketChatCheckSession ended;

  RocketChatMatrixAdapter(
      Target target,
      SessionPool<RocketChatCheckSession> sessions,
      RocketChatSessionPool liveSessions) {
    this.target = target;
    this.sessions = sessions;
    this.liveSessions = liveSessions;
  }

  /**
   * Returns a session that the first row of the matrix logged out; null if that row was refused.
   */
  @Nullable RocketChatCheckSession ended() {
    return ended;
  }

  /** Returns the response that shows that a refused row ended a session; null if none did. */
  @Nullable RawResponse probeAfterEnd(MatrixRow row) {
    return probesAfterEnd.get(row);
  }

  @Override
  public Optional<ExpectedStatus> expectedStatus(MatrixRow row) {
    boolean logout = row.operation().equals(RocketChatRequests.LOGOUT.id());
    if (!logout && !row.operation().equals(RocketChatRequests.WHO_AM_I.id())) {
      return Optional.empty();
    }
    if (row.defect() == CredentialDefect.NONE) {
      return Optional.of(ExpectedStatus.of(logout ? "RC-LOGOUT-01" : "RC-ME-01", 200));
    }
    boolean token = row.isAbout("authToken");
    return logout ? refusedLogout(token, row.defect()) : refusedProfile(token, row.defect());
  }

  private static Optional<ExpectedStatus> refusedLogout(boolean token, CredentialDefect defect) {
    return (token ? OF_TOKEN : OF_ID).contains(defect)
        ? Optional.of(ExpectedStatus.of(token ? ofToken(defect) : ofUserId(defect), 401))
        : Optional.empty();
  }

  /**
   * Returns the status for {@code GET /me}. Fewer defects are used than for logouts, since each
   * request counts against the rate limit and a server looks up tokens in one place.
   */
  private static Optional<ExpectedStatus> refusedProfile(boolean token, CredentialDefect defect) {
    return (token ? OF_TOKEN_TO_PROFILE : OF_ID_TO_PROFILE).contains(defect)
        ? Optional.of(ExpectedStatus.of("RC-ME-01", 401))
        : Optional.empty();
  }

  private static String ofToken(CredentialDefect defect) {
    return switch (defect) {
      case ABSENT -> "RC-LOGOUT-04";
      case OTHERS -> "RC-LOGOUT-07";
      case ENDED -> "RC-LOGOUT-08";
      default -> "RC-LOGOUT-06";
    };
  }

  private static String ofUserId(CredentialDefect defect) {
    return defect == CredentialDefect.ABSENT || defect == CredentialDefect.EMPTY
        ? "RC-LOGOUT-04"
        : "RC-LOGOUT-07";
  }

  @Override
  public RocketChatCheckSession session(MatrixRow row) {
    boolean ends =
        row.operation().equals(RocketChatRequests.LOGOUT.id())
            && row.defect() == CredentialDefect.NONE;
    return ends ? sessions.fresh(target.user()) : liveSessions.own();
  }

  @Override
  public RawRequest request(String operation, RocketChatCheckSession session) {
    return operation.equals(RocketChatRequests.LOGOUT.id())
        ? RocketChatRequests.bareLogout()
        : RocketChatRequests.bareWhoAmI();
  }

  @Override
  public String name(Credential credential, RocketChatCheckSession session) {
    return credential.name();
  }

  @Override
  public String value(Credential credential, RocketChatCheckSession session) {
    return credential.scheme().equals("authToken") ? session.authToken() : session.userId();
  }

  @Override
  public String defectiveValue(
      Credential credential, CredentialDefect defect, RocketChatCheckSession session) {
    return switch (defect) {
      case OTHERS -> value(credential, liveSessions.others());
      case ENDED -> {
        if (ended == null) {
          throw new CheckSkippedException("needs a session that was logged out: see RC-LOGOUT-01");
        }
        yield ended.authToken();
      }
      case EXPIRED -> {
        if (target.expiredToken().isEmpty()) {
          throw new CheckSkippedException("needs --expired-token-env");
        }
        yield target.expiredToken();
      }
      default ->
          throw new IllegalStateException(defect + " is no defect of " + credential.scheme());
    };
  }

  @Override
  public void onResponse(MatrixRow row, RocketChatCheckSession session, RawResponse response) {
    RocketChatSessionDriver.skipIfRateLimited(response);
    if (!row.operation().equals(RocketChatRequests.LOGOUT.id()) || !response.succeeded()) {
      return;
    }
    if (row.defect() == CredentialDefect.NONE) {
      sessions.ended(session);
      ended = session;
    } else {
      liveSessions.invalidLogoutAccepted();
    }
  }

  /**
   * Probes the sessions after the rows that are most likely to end one. After the other rows the
   * checks probe once.
   */
  @Override
  public Optional<Boolean> survived(MatrixRow row, RocketChatCheckSession session) {
    boolean others = row.defect() == CredentialDefect.OTHERS;
    boolean mayEnd = others || (row.isAbout("userId") && MAY_END.contains(row.defect()));
    if (!row.operation().equals(RocketChatRequests.LOGOUT.id()) || !mayEnd) {
      return Optional.empty();
    }
    boolean alive =
        liveSessions.isAlive(session) && (!others || liveSessions.isAlive(liveSessions.others()));
    RawResponse lastProbe = liveSessions.lastProbe();
    if (!alive && lastProbe != null) {
      probesAfterEnd.put(row, lastProbe);
    }
    return Optional.of(alive);
  }
}
