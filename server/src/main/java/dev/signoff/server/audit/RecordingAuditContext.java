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

/** An attempt that becomes an event when it has ended. Thread safe. */
public final class RecordingAuditContext implements AuditContext {
  static final ThreadLocal<@Nullable RecordingAuditContext> CURRENT = new ThreadLocal<>();
  private static final String LOGOUT = "logout";

  private final String vendor;
  private final String from;
  private final Consumer<AuditEvent> events;
  private final List<AuditedSession> sessions = new ArrayList<>(1);
  private String operation;
  private @Nullable AuthenticationMethod means;
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
   * Begins to watch what this thread is about to do.
   *
   * @param vendor whose API it is
   * @param operation the operation's id
   * @param from the address of the connection
   * @param events takes what comes of it
   * @return the attempt
   */
  public static RecordingAuditContext begin(
      String vendor, String operation, String from, Consumer<AuditEvent> events) {
    RecordingAuditContext attempt = new RecordingAuditContext(vendor, operation, from, events);
    CURRENT.set(attempt);
    return attempt;
  }

  @Override
  public boolean isWatched() {
    return true;
  }

  @Override
  public synchronized void is(String newOperation) {
    operation = newOperation;
  }

  @Override
  public synchronized void by(AuthenticationMethod newMeans) {
    means = newMeans;
  }

  @Override
  public synchronized void byPassword(Optional<String> known) {
    means = AuthenticationMethod.PASSWORD;
    user = known.orElse(null);
    reason = known.isPresent() ? FailureReason.PASSWORD_REFUSED : FailureReason.UNKNOWN_USER;
  }

  @Override
  public synchronized void session(AuthenticationMethod how, String who, String secret) {
    sessions.add(new AuditedSession(how, who, id(secret)));
  }

  @Override
  public synchronized void because(FailureReason newReason) {
    reason = newReason;
  }

  /**
   * Makes the event, or one for each session.
   *
   * @param status the status of the answer
   */
  public synchronized void ended(int status) {
    if (sessions.isEmpty()) {
      sessions.add(new AuditedSession(means, user, null));
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
              session.means(),
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
          : means == AuthenticationMethod.TOKEN ? AuditOutcome.RESUMED : AuditOutcome.LOGGED_IN;
    }
    boolean isWithoutSession =
        reason == FailureReason.NO_TOKEN || reason == FailureReason.TOKEN_REFUSED;
    return isLogout && isWithoutSession ? AuditOutcome.NOT_LOGGED_IN : AuditOutcome.REFUSED;
  }

  private @Nullable FailureReason reason(AuditOutcome outcome, int status) {
    return switch (outcome) {
      case REFUSED, NOT_LOGGED_IN -> reason;
      case THROTTLED -> FailureReason.TOO_MANY;
      case FAILED -> status == 503 ? FailureReason.FULL : FailureReason.ERROR;
      default -> null;
    };
  }

  /** The same for a login and its logout; too short to find a token by. */
  private static String id(String secret) {
    return String.format(Locale.ROOT, "%08x", SecretHash.of("audit", secret).a() >>> 32);
  }

  private record AuditedSession(
      @Nullable AuthenticationMethod means, @Nullable String user, @Nullable String id) {}
}
