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

/** What the truth table has to know about rested. It asks once whether a session is alive. */
final class RestedMatrixAdapter implements CredentialMatrixAdapter<RestedCheckSession> {
  private final Target target;
  private final RestedProjectClient rested;
  private final RestedSessionPool visits;
  private final Map<RestedTokenLocation, RestedCheckSession> alive =
      new EnumMap<>(RestedTokenLocation.class);
  private final Map<RestedTokenLocation, RestedCheckSession> ended =
      new EnumMap<>(RestedTokenLocation.class);

  RestedMatrixAdapter(Target target, RestedProjectClient rested, RestedSessionPool visits) {
    this.target = target;
    this.rested = rested;
    this.visits = visits;
  }

  @Override
  public Optional<ExpectedStatus> claim(MatrixRow row) {
    return RestedExpectedStatuses.of(row);
  }

  @Override
  public RestedCheckSession session(MatrixRow row) {
    RestedTokenLocation carrier = RestedTokenLocation.of(row.credentials());
    if (isLogout(row) && row.flaw() == CredentialDefect.NONE) {
      return visits.fresh(target.user(), carrier);
    }
    RestedCheckSession known = alive.get(carrier);
    if (known == null || known.isEnded()) {
      known = visits.shared(target.user(), carrier);
      alive.put(carrier, known);
    }
    return known;
  }

  @Override
  public RawRequest call(String operation, RestedCheckSession session) {
    RawRequest call = rested.project().bare(operation);
    return operation.equals("login")
        ? rested
            .wording(session.user())
            .write(call, session.user().name(), session.user().password())
        : call.cookies(session.otherCookies(call.path()));
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
  public String flawed(Credential credential, CredentialDefect flaw, RestedCheckSession session) {
    return switch (flaw) {
      case OTHERS -> given(target.otherKey(), "needs --other-key");
      case EXPIRED -> given(target.expiredToken(), "needs --expired-token-env");
      case ENDED -> ended(session.carrier()).token();
      default -> throw new IllegalStateException(flaw + " is no flaw of " + credential.scheme());
    };
  }

  private static String given(String value, String otherwise) {
    if (value.isEmpty()) {
      throw new CheckSkippedException(otherwise);
    }
    return value;
  }

  private RestedCheckSession ended(RestedTokenLocation carrier) {
    RestedCheckSession known = ended.get(carrier);
    if (known != null) {
      return known;
    }
    RestedCheckSession session = visits.fresh(target.user(), carrier);
    note(session, rested.send(rested.project().logout(), session));
    RestedCheckSession now = ended.get(carrier);
    if (now == null) {
      throw new CheckSkippedException("needs a logout that succeeds");
    }
    return now;
  }

  @Override
  public void answered(MatrixRow row, RestedCheckSession session, RawResponse answer) {
    session.take(answer);
    if (row.operation().equals("login")) {
      for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
        rested.session(session.user(), carrier, answer).ifPresent(visits::opened);
      }
    } else if (isLogout(row)) {
      noteIfMeant(row, session, answer);
    }
  }

  /** A logout with another token that succeeds is no logout of the session. */
  private void noteIfMeant(MatrixRow row, RestedCheckSession session, RawResponse answer) {
    if (row.flaw() == CredentialDefect.NONE) {
      note(session, answer);
    } else if (answer.succeeded()) {
      visits.ended(session);
    }
  }

  private void note(RestedCheckSession session, RawResponse answer) {
    if (answer.succeeded()) {
      visits.ended(session);
      ended.put(session.carrier(), session);
    }
  }

  @Override
  public Optional<Boolean> survived(MatrixRow row, RestedCheckSession session) {
    if (!isLogout(row) || row.flaw() == CredentialDefect.NONE || !visits.shows(session)) {
      return Optional.empty();
    }
    boolean lives = rested.isAlive(session);
    if (!lives) {
      visits.ended(session);
    }
    return Optional.of(lives);
  }

  /** Who asks for a record is refused by any answer that tells no user. */
  @Override
  public boolean refuses(MatrixRow row, RestedCheckSession session, RawResponse answer) {
    if (!row.operation().equals("whoAmI")) {
      return !answer.succeeded();
    }
    boolean others =
        target.otherUser() != null
            && answer.succeeded()
            && RestedUserRecord.in(answer).isCalled(target.otherUser());
    boolean somebodys = row.flaw() == CredentialDefect.EXPIRED && answer.succeeded();
    return !session.isOpenedBy(answer)
        && !others
        && !(somebodys && !RestedUserRecord.in(answer).isNobody());
  }

  private static boolean isLogout(MatrixRow row) {
    return row.operation().equals("logout");
  }
}
