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

/** What the truth table has to know about Rocket.Chat. */
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
  private final RocketChatSessionPool live;
  private final Map<MatrixRow, RawResponse> deaths = new HashMap<>();
  private @Nullable RocketChatCheckSession ended;

  RocketChatMatrixAdapter(
      Target target, SessionPool<RocketChatCheckSession> sessions, RocketChatSessionPool live) {
    this.target = target;
    this.sessions = sessions;
    this.live = live;
  }

  /** A session that the first row of the table logged out; null if that row was refused. */
  @Nullable RocketChatCheckSession ended() {
    return ended;
  }

  /** What showed that a session died of a refused row; null if none did. */
  @Nullable RawResponse death(MatrixRow row) {
    return deaths.get(row);
  }

  @Override
  public Optional<ExpectedStatus> claim(MatrixRow row) {
    boolean logout = row.operation().equals(RocketChatRequests.LOGOUT.id());
    if (!logout && !row.operation().equals(RocketChatRequests.WHO_AM_I.id())) {
      return Optional.empty();
    }
    if (row.flaw() == CredentialDefect.NONE) {
      return Optional.of(ExpectedStatus.of(logout ? "RC-LOGOUT-01" : "RC-ME-01", 200));
    }
    boolean token = row.isAbout("authToken");
    return logout ? refusedLogout(token, row.flaw()) : refusedProfile(token, row.flaw());
  }

  private static Optional<ExpectedStatus> refusedLogout(boolean token, CredentialDefect flaw) {
    return (token ? OF_TOKEN : OF_ID).contains(flaw)
        ? Optional.of(ExpectedStatus.of(token ? ofToken(flaw) : ofUserId(flaw), 401))
        : Optional.empty();
  }

  /** Fewer: each request counts against the rate, and a server looks its tokens up in one place. */
  private static Optional<ExpectedStatus> refusedProfile(boolean token, CredentialDefect flaw) {
    return (token ? OF_TOKEN_TO_PROFILE : OF_ID_TO_PROFILE).contains(flaw)
        ? Optional.of(ExpectedStatus.of("RC-ME-01", 401))
        : Optional.empty();
  }

  private static String ofToken(CredentialDefect flaw) {
    return switch (flaw) {
      case ABSENT -> "RC-LOGOUT-04";
      case OTHERS -> "RC-LOGOUT-07";
      case ENDED -> "RC-LOGOUT-08";
      default -> "RC-LOGOUT-06";
    };
  }

  private static String ofUserId(CredentialDefect flaw) {
    return flaw == CredentialDefect.ABSENT || flaw == CredentialDefect.EMPTY
        ? "RC-LOGOUT-04"
        : "RC-LOGOUT-07";
  }

  @Override
  public RocketChatCheckSession session(MatrixRow row) {
    boolean ends =
        row.operation().equals(RocketChatRequests.LOGOUT.id())
            && row.flaw() == CredentialDefect.NONE;
    return ends ? sessions.fresh(target.user()) : live.own();
  }

  @Override
  public RawRequest call(String operation, RocketChatCheckSession session) {
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
  public String flawed(
      Credential credential, CredentialDefect flaw, RocketChatCheckSession session) {
    return switch (flaw) {
      case OTHERS -> value(credential, live.others());
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
      default -> throw new IllegalStateException(flaw + " is no flaw of " + credential.scheme());
    };
  }

  @Override
  public void answered(MatrixRow row, RocketChatCheckSession session, RawResponse answer) {
    RocketChatSessionDriver.refuseLimit(answer);
    if (!row.operation().equals(RocketChatRequests.LOGOUT.id()) || !answer.succeeded()) {
      return;
    }
    if (row.flaw() == CredentialDefect.NONE) {
      sessions.ended(session);
      ended = session;
    } else {
      live.accepted();
    }
  }

  /** After each of the others the checks look once. */
  @Override
  public Optional<Boolean> survived(MatrixRow row, RocketChatCheckSession session) {
    boolean others = row.flaw() == CredentialDefect.OTHERS;
    boolean mayEnd = others || (row.isAbout("userId") && MAY_END.contains(row.flaw()));
    if (!row.operation().equals(RocketChatRequests.LOGOUT.id()) || !mayEnd) {
      return Optional.empty();
    }
    boolean alive = live.isAlive(session) && (!others || live.isAlive(live.others()));
    RawResponse sign = live.sign();
    if (!alive && sign != null) {
      deaths.put(row, sign);
    }
    return Optional.of(alive);
  }
}
