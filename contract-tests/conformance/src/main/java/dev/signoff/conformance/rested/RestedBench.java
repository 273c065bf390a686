package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Bench;
import dev.signoff.conformance.check.Claim;
import dev.signoff.conformance.check.Flaw;
import dev.signoff.conformance.check.Row;
import dev.signoff.conformance.check.Skipped;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Credential;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the truth table has to know about rested. It asks once whether a session is alive. */
final class RestedBench implements Bench<RestedSession> {
  private final Target target;
  private final Rested rested;
  private final Visits visits;
  private final Map<Carrier, RestedSession> alive = new EnumMap<>(Carrier.class);
  private final Map<Carrier, RestedSession> ended = new EnumMap<>(Carrier.class);

  RestedBench(Target target, Rested rested, Visits visits) {
    this.target = target;
    this.rested = rested;
    this.visits = visits;
  }

  @Override
  public Optional<Claim> claim(Row row) {
    return Claims.of(row);
  }

  @Override
  public RestedSession session(Row row) {
    Carrier carrier = Carrier.of(row.credentials());
    if (isLogout(row) && row.flaw() == Flaw.NONE) {
      return visits.fresh(target.user(), carrier);
    }
    RestedSession known = alive.get(carrier);
    if (known == null || known.isEnded()) {
      known = visits.shared(target.user(), carrier);
      alive.put(carrier, known);
    }
    return known;
  }

  @Override
  public Call call(String operation, RestedSession session) {
    Call call = rested.project().bare(operation);
    return operation.equals("login")
        ? rested
            .wording(session.user())
            .write(call, session.user().name(), session.user().password())
        : call.cookies(session.otherCookies(call.path()));
  }

  @Override
  public String name(Credential credential, RestedSession session) {
    return credential.name();
  }

  @Override
  public String value(Credential credential, RestedSession session) {
    return credential.equals(Claims.KEY) ? rested.project().key() : session.token();
  }

  @Override
  public String flawed(Credential credential, Flaw flaw, RestedSession session) {
    return switch (flaw) {
      case OTHERS -> given(target.otherKey(), "needs --other-key");
      case EXPIRED -> given(target.expiredToken(), "needs --expired-token-env");
      case ENDED -> ended(session.carrier()).token();
      default -> throw new IllegalStateException(flaw + " is no flaw of " + credential.scheme());
    };
  }

  private static String given(String value, String otherwise) {
    if (value.isEmpty()) {
      throw new Skipped(otherwise);
    }
    return value;
  }

  private RestedSession ended(Carrier carrier) {
    RestedSession known = ended.get(carrier);
    if (known != null) {
      return known;
    }
    RestedSession session = visits.fresh(target.user(), carrier);
    note(session, rested.send(rested.project().logout(), session));
    RestedSession now = ended.get(carrier);
    if (now == null) {
      throw new Skipped("needs a logout that succeeds");
    }
    return now;
  }

  @Override
  public void answered(Row row, RestedSession session, Answer answer) {
    session.take(answer);
    if (row.operation().equals("login")) {
      for (Carrier carrier : Carrier.values()) {
        rested.session(session.user(), carrier, answer).ifPresent(visits::opened);
      }
    } else if (isLogout(row)) {
      noteIfMeant(row, session, answer);
    }
  }

  /** A logout with another token that succeeds is no logout of the session. */
  private void noteIfMeant(Row row, RestedSession session, Answer answer) {
    if (row.flaw() == Flaw.NONE) {
      note(session, answer);
    } else if (answer.succeeded()) {
      visits.ended(session);
    }
  }

  private void note(RestedSession session, Answer answer) {
    if (answer.succeeded()) {
      visits.ended(session);
      ended.put(session.carrier(), session);
    }
  }

  @Override
  public Optional<Boolean> survived(Row row, RestedSession session) {
    if (!isLogout(row) || row.flaw() == Flaw.NONE || !visits.shows(session)) {
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
  public boolean refuses(Row row, RestedSession session, Answer answer) {
    if (!row.operation().equals("whoAmI")) {
      return !answer.succeeded();
    }
    boolean others =
        target.otherUser() != null
            && answer.succeeded()
            && Person.in(answer).isCalled(target.otherUser());
    boolean somebodys = row.flaw() == Flaw.EXPIRED && answer.succeeded();
    return !session.isOpenedBy(answer) && !others && !(somebodys && !Person.in(answer).isNobody());
  }

  private static boolean isLogout(Row row) {
    return row.operation().equals("logout");
  }
}
