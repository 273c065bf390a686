package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.check.CredentialMatrixAdapter;
import dev.signoff.conformance.check.ExpectedStatus;
import dev.signoff.conformance.check.MatrixRow;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Credential;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the truth table has to know about IBM MQ. */
final class IbmMqMatrixAdapter implements CredentialMatrixAdapter<IbmMqCheckSession> {
  private static final String LTPA = "ltpaToken";

  private final Target target;
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;
  private final IbmMqTestQueues queues;
  private final IbmMqExpectedStatuses claims;
  private @Nullable IbmMqCheckSession steady;
  private String queue = "";

  IbmMqMatrixAdapter(
      Target target, IbmMqSessionDriver mq, IbmMqSessionPool sessions, IbmMqTestQueues queues) {
    this.target = target;
    this.mq = mq;
    this.sessions = sessions;
    this.queues = queues;
    this.claims = new IbmMqExpectedStatuses(target.release().profile());
  }

  @Override
  public Optional<ExpectedStatus> claim(MatrixRow row) {
    return claims.claim(row);
  }

  @Override
  public IbmMqCheckSession session(MatrixRow row) {
    boolean succeeds = claim(row).filter(ExpectedStatus::meansSuccess).isPresent();
    if (row.operation().equals("logout") && succeeds) {
      return sessions.own();
    }
    if (isQueue(row)) {
      queues.needs(row.operation());
      queue = succeeds ? IbmMqTestQueues.newName() : queues.refusedName(row.operation());
    }
    IbmMqCheckSession session = steady();
    if (row.flaw() == CredentialDefect.REPLACED) {
      mq.ask(session);
    }
    return session;
  }

  /** Alive when last seen, which spares asking each time. */
  private IbmMqCheckSession steady() {
    IbmMqCheckSession known = steady == null ? sessions.shared() : steady;
    steady = known;
    return known;
  }

  private static boolean isQueue(MatrixRow row) {
    return row.operation().startsWith(IbmMqTestQueues.NEWER);
  }

  @Override
  public RawRequest call(String operation, IbmMqCheckSession session) {
    return session.others(
        switch (operation) {
          case "logout" -> IbmMqRequests.logout();
          case "whoAmI" -> mq.look();
          default -> queues.call(operation, queue);
        });
  }

  @Override
  public String name(Credential credential, IbmMqCheckSession session) {
    return credential.scheme().equals(LTPA) ? session.ltpa().name() : credential.name();
  }

  @Override
  public String value(Credential credential, IbmMqCheckSession session) {
    return credential.scheme().equals(LTPA) ? session.ltpa().value() : session.csrf();
  }

  @Override
  public String flawed(Credential credential, CredentialDefect flaw, IbmMqCheckSession session) {
    return switch (flaw) {
      case EXPIRED -> {
        if (target.expiredToken().isEmpty()) {
          throw new CheckSkippedException("needs --expired-token-env");
        }
        yield target.expiredToken();
      }
      case OTHERS -> sessions.others().orElseGet(this::another).csrf();
      case ENDED -> sessions.departures().get(0).session().csrf();
      case REPLACED ->
          session
              .replacedCsrf()
              .orElseThrow(() -> new CheckSkippedException("needs a csrfToken that is renewed"));
      default -> throw new IllegalStateException(flaw + " is no flaw of " + credential.scheme());
    };
  }

  private IbmMqCheckSession another() {
    IbmMqCheckSession another = sessions.own();
    sessions.leave(another);
    return another;
  }

  @Override
  public void answered(MatrixRow row, IbmMqCheckSession session, RawResponse answer) {
    boolean succeeds = claim(row).filter(ExpectedStatus::meansSuccess).isPresent();
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
  public Optional<Boolean> survived(MatrixRow row, IbmMqCheckSession session) {
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
