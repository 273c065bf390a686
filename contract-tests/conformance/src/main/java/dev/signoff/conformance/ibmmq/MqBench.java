package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Bench;
import dev.signoff.conformance.check.Claim;
import dev.signoff.conformance.check.Flaw;
import dev.signoff.conformance.check.Row;
import dev.signoff.conformance.check.Skipped;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Credential;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the truth table has to know about IBM MQ. */
final class MqBench implements Bench<MqSession> {
  private static final String LTPA = "ltpaToken";

  private final Target target;
  private final Mq mq;
  private final MqSessions sessions;
  private final Queues queues;
  private final MqClaims claims;
  private @Nullable MqSession steady;
  private String queue = "";

  MqBench(Target target, Mq mq, MqSessions sessions, Queues queues) {
    this.target = target;
    this.mq = mq;
    this.sessions = sessions;
    this.queues = queues;
    this.claims = new MqClaims(target.release().profile());
  }

  @Override
  public Optional<Claim> claim(Row row) {
    return claims.claim(row);
  }

  @Override
  public MqSession session(Row row) {
    boolean succeeds = claim(row).filter(Claim::meansSuccess).isPresent();
    if (row.operation().equals("logout") && succeeds) {
      return sessions.own();
    }
    if (isQueue(row)) {
      queues.needs(row.operation());
      queue = succeeds ? Queues.newName() : queues.refusedName(row.operation());
    }
    MqSession session = steady();
    if (row.flaw() == Flaw.REPLACED) {
      mq.ask(session);
    }
    return session;
  }

  /** Alive when last seen, which spares asking each time. */
  private MqSession steady() {
    MqSession known = steady == null ? sessions.shared() : steady;
    steady = known;
    return known;
  }

  private static boolean isQueue(Row row) {
    return row.operation().startsWith(Queues.NEWER);
  }

  @Override
  public Call call(String operation, MqSession session) {
    return session.others(
        switch (operation) {
          case "logout" -> MqCalls.logout();
          case "whoAmI" -> mq.look();
          default -> queues.call(operation, queue);
        });
  }

  @Override
  public String name(Credential credential, MqSession session) {
    return credential.scheme().equals(LTPA) ? session.ltpa().name() : credential.name();
  }

  @Override
  public String value(Credential credential, MqSession session) {
    return credential.scheme().equals(LTPA) ? session.ltpa().value() : session.csrf();
  }

  @Override
  public String flawed(Credential credential, Flaw flaw, MqSession session) {
    return switch (flaw) {
      case EXPIRED -> {
        if (target.expiredToken().isEmpty()) {
          throw new Skipped("needs --expired-token-env");
        }
        yield target.expiredToken();
      }
      case OTHERS -> sessions.others().orElseGet(this::another).csrf();
      case ENDED -> sessions.departures().get(0).session().csrf();
      case REPLACED ->
          session
              .replacedCsrf()
              .orElseThrow(() -> new Skipped("needs a csrfToken that is renewed"));
      default -> throw new IllegalStateException(flaw + " is no flaw of " + credential.scheme());
    };
  }

  private MqSession another() {
    MqSession another = sessions.own();
    sessions.leave(another);
    return another;
  }

  @Override
  public void answered(Row row, MqSession session, Answer answer) {
    boolean succeeds = claim(row).filter(Claim::meansSuccess).isPresent();
    if (row.operation().equals("logout") && succeeds) {
      sessions.loggedOut(session, answer);
      return;
    }
    mq.noted(answer);
    if (isQueue(row)) {
      queues.clear(row.operation(), queue, session, answer);
    }
    if (answer.succeeded() != succeeds) {
      steady = null;
    }
  }

  @Override
  public Optional<Boolean> survived(Row row, MqSession session) {
    if (!row.operation().equals("logout") || !mq.tellsWho()) {
      return Optional.empty();
    }
    boolean alive = mq.isAlive(session);
    if (!alive) {
      steady = null;
    }
    return Optional.of(alive);
  }
}
