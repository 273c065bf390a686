package dev.signoff.server.audit;

import dev.signoff.server.session.SecretHash;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Audit context that creates an event when the response is sent. Thread safe. */
public final class RecordingAuditContext implements AuditContext {
  static final ThreadLocal<@Nullable RecordingAuditContext> CURRENT = new ThreadLocal<>();
  private static final String LOGOUT = "logout";

  private final String vendor;
  private final String from;
  private final Consumer<AuditEvent> events;
  private final List<AuditedSession> sessions = new ArrayList<>(1);
  private String operation;
  private @Nullable AuthenticationMethod method;
  private @Nullable String user;
  private FailureReason reason = FailureReason.MALFORMED;

  private RecordingAuditContext(
      String vendor, String operation, String from, Consumer<AuditEvent> events) {
    this.vendor = vendor;
    this.operation = operation;
    this.from = from;
    this.events = events;
  }

  /**
   * Creates a context and binds it to the current thread.
   *
   * @param vendor the name of the vendor
   * @param operation the operation id in the contract
   * @param from the address of the connection
   * @param events the consumer of the resulting events
   * @return the context
   */
  public static RecordingAuditContext begin(
      String vendor, String operation, String from, Consumer<AuditEvent> events) {
    RecordingAuditContext context = new RecordingAuditContext(vendor, operation, from, events);
    CURRENT.set(context);
    return context;
  }

  @Override
  public boolean isRecorded() {
    return true;
  }

  @Override
  public synchronized void operation(String newOperation) {
    operation = newOperation;
  }

  @Override
  public synchronized void method(AuthenticationMethod newMethod) {
    method = newMethod;
  }

  @Override
  public synchronized void byPassword(Optional<String> known) {
    method = AuthenticationMethod.PASSWORD;
    user = known.orElse(null);
    reason = known.isPresent() ? FailureReason.PASSWORD_REFUSED : FailureReason.UNKNOWN_USER;
  }

  @Override
  public synchronized void session(
      AuthenticationMethod newMethod, String sessionUser, String secret) {
    sessions.add(new AuditedSession(newMethod, sessionUser, id(secret)));
  }

  @Override
  public synchronized void failureReason(FailureReason newReason) {
    reason = newReason;
  }

  /**
   * Creates the event, or one event for each session.
   *
   * @param status the status of the response
   */
  public synchronized void ended(int status) {
    if (sessions.isEmpty()) {
      sessions.add(new AuditedSession(method, user, null));
    }
    AuditOutcome outcome = outcome(status);
    String time = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    for (AuditedSession session : sessions) {
      events.accept(
          new AuditEvent(
              time,
              vendor,
              operation,
              outcome,
              reason(outcome, status),
              session.user(),
              session.method(),
              from,
              session.id()));
    }
  }

  private AuditOutcome outcome(int status) {
    if (status == 429 || (status < 500 && reason == FailureReason.TOO_MANY)) {
      return AuditOutcome.THROTTLED;
    }
    if (status >= 500) {
      return AuditOutcome.FAILED;
    }
    boolean isLogout = operation.equals(LOGOUT);
    if (status < 300) {
      return isLogout
          ? AuditOutcome.LOGGED_OUT
          : method == AuthenticationMethod.TOKEN ? AuditOutcome.RESUMED : AuditOutcome.LOGGED_IN;
    }
    boolean hasNoSession =
        reason == FailureReason.NO_TOKEN || reason == FailureReason.TOKEN_REFUSED;
    return isLogout && hasNoSession ? AuditOutcome.NOT_LOGGED_IN : AuditOutcome.REFUSED;
  }

  private @Nullable FailureReason reason(AuditOutcome outcome, int status) {
    return switch (outcome) {
      case REFUSED, NOT_LOGGED_IN -> reason;
      case THROTTLED -> FailureReason.TOO_MANY;
      case FAILED -> status == 503 ? FailureReason.FULL : FailureReason.ERROR;
      default -> null;
    };
  }

  /**
   * Returns a session id that is the same for a login and its logout, and too short to find the
   * token.
   */
  private static String id(String secret) {
    return String.format(Locale.ROOT, "%08x", SecretHash.of("audit", secret).a() >>> 32);
  }

  private record AuditedSession(
      @Nullable AuthenticationMethod method, @Nullable String user, @Nullable String id) {}
}
