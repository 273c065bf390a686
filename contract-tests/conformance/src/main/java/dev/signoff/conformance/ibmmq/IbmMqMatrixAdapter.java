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

/** Credential matrix adapter of IBM MQ. */
final class IbmMqMatrixAdapter implements CredentialMatrixAdapter<IbmMqCheckSession> {
  private static final String LTPA = "ltpaToken";

  private final Target target;
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;
  private final IbmMqTestQueues queues;
  private final IbmMqExpectedStatuses expectedStatuses;
  private @Nullable IbmMqCheckSession knownAlive;
  private String queue = "";

  IbmMqMatrixAdapter(
      Target target, IbmMqSessionDriver mq, IbmMqSessionPool sessions, IbmMqTestQueues queues) {
    this.target = target;
    this.mq = mq;
    this.sessions = sessions;
    this.queues = queues;
    this.expectedStatuses = new IbmMqExpectedStatuses(target.release().profile());
  }

  @Override
  public Optional<ExpectedStatus> expectedStatus(MatrixRow row) {
    return expectedStatuses.expectedStatus(row);
  }

  @Override
  public IbmMqCheckSession session(MatrixRow row) {
    boolean succeeds = expectedStatus(row).filter(ExpectedStatus::isSuccess).isPresent();
    if (row.operation().equals("logout") && succeeds) {
      return sessions.own();
    }
    if (isQueue(row)) {
      queues.requireSupport(row.operation());
      queue = succeeds ? IbmMqTestQueues.newName() : queues.refusedName(row.operation());
    }
    IbmMqCheckSession session = knownAlive();
    if (row.defect() == CredentialDefect.REPLACED) {
      mq.whoAmI(session);
    }
    return session;
  }

  /** Returns a session that was alive when last used, to save a probe for each row. */
  private IbmMqCheckSession knownAlive() {
    IbmMqCheckSession known = knownAlive == null ? sessions.shared() : knownAlive;
    knownAlive = known;
    return known;
  }

  private static boolean isQueue(MatrixRow row) {
    return row.operation().startsWith(IbmMqTestQueues.NEWER);
  }

  @Override
  public RawRequest request(String operation, IbmMqCheckSession session) {
    return session.otherCookies(
        switch (operation) {
          case "logout" -> IbmMqRequests.logout();
          case "whoAmI" -> mq.whoAmIRequest();
          default -> queues.request(operation, queue);
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
  public String defectiveValue(
      Credential credential, CredentialDefect defect, IbmMqCheckSession session) {
    return switch (defect) {
      case EXPIRED -> {
        if (target.expiredToken().isEmpty()) {
          throw new CheckSkippedException("needs --expired-token-env");
        }
        yield target.expiredToken();
      }
      case OTHERS -> sessions.others().orElseGet(this::another).csrf();
      case ENDED -> sessions.completedLogouts().get(0).session().csrf();
      case REPLACED ->
          session
              .replacedCsrf()
              .orElseThrow(
                  () -> new CheckSkippedException("needs a csrfToken that GET /login replaces"));
      default ->
          throw new IllegalStateException(defect + " is no defect of " + credential.scheme());
    };
  }

  private IbmMqCheckSession another() {
    IbmMqCheckSession another = sessions.own();
    sessions.makeAvailable(another);
    return another;
  }

  @Override
  public void onResponse(MatrixRow row, IbmMqCheckSession session, RawResponse response) {
    boolean succeeds = expectedStatus(row).filter(ExpectedStatus::isSuccess).isPresent();
    if (row.operation().equals("logout") && succeeds) {
      sessions.loggedOut(session, response);
      return;
    }
    mq.updateSession(response);
    if (isQueue(row)) {
      queues.delete(row.operation(), queue, session, response);
    }
    if (response.succeeded() != succeeds) {
      knownAlive = null;
    }
  }

  @Override
  public Optional<Boolean> survived(MatrixRow row, IbmMqCheckSession session) {
    if (!row.operation().equals("logout") || !mq.hasLivenessProbe()) {
      return Optional.empty();
    }
    boolean alive = mq.isAlive(session);
    if (!alive) {
      knownAlive = null;
    }
    return Optional.of(alive);
  }
}
