package dev.signoff.server.audit;

import dev.signoff.server.session.Hash;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An attempt that becomes an event when it has ended. Thread safe. */
public final class Watched implements Attempt {
  static final ThreadLocal<@Nullable Watched> CURRENT = new ThreadLocal<>();
  private static final String LOGOUT = "logout";

  private final String vendor;
  private final String from;
  private final Consumer<Event> events;
  private final List<Session> sessions = new ArrayList<>(1);
  private String operation;
  private @Nullable Means means;
  private @Nullable String user;
  private Reason reason = Reason.MALFORMED;

  private Watched(String vendor, String operation, String from, Consumer<Event> events) {
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
  public static Watched begin(
      String vendor, String operation, String from, Consumer<Event> events) {
    Watched attempt = new Watched(vendor, operation, from, events);
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
  public synchronized void by(Means newMeans) {
    means = newMeans;
  }

  @Override
  public synchronized void byPassword(Optional<String> known) {
    means = Means.PASSWORD;
    user = known.orElse(null);
    reason = known.isPresent() ? Reason.PASSWORD_REFUSED : Reason.UNKNOWN_USER;
  }

  @Override
  public synchronized void session(Means how, String who, String secret) {
    sessions.add(new Session(how, who, id(secret)));
  }

  @Override
  public synchronized void because(Reason newReason) {
    reason = newReason;
  }

  /**
   * Makes the event, or one for each session.
   *
   * @param status the status of the answer
   */
  public synchronized void ended(int status) {
    if (sessions.isEmpty()) {
      sessions.add(new Session(means, user, null));
    }
    Outcome outcome = outcome(status);
    String time = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    for (Session session : sessions) {
      events.accept(
          new Event(
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

  private Outcome outcome(int status) {
    if (status == 429 || (status < 500 && reason == Reason.TOO_MANY)) {
      return Outcome.THROTTLED;
    }
    if (status >= 500) {
      return Outcome.FAILED;
    }
    boolean isLogout = operation.equals(LOGOUT);
    if (status < 300) {
      return isLogout
          ? Outcome.LOGGED_OUT
          : means == Means.TOKEN ? Outcome.RESUMED : Outcome.LOGGED_IN;
    }
    boolean isWithoutSession = reason == Reason.NO_TOKEN || reason == Reason.TOKEN_REFUSED;
    return isLogout && isWithoutSession ? Outcome.NOT_LOGGED_IN : Outcome.REFUSED;
  }

  private @Nullable Reason reason(Outcome outcome, int status) {
    return switch (outcome) {
      case REFUSED, NOT_LOGGED_IN -> reason;
      case THROTTLED -> Reason.TOO_MANY;
      case FAILED -> status == 503 ? Reason.FULL : Reason.ERROR;
      default -> null;
    };
  }

  /** The same for a login and its logout; too short to find a token by. */
  private static String id(String secret) {
    return String.format(Locale.ROOT, "%08x", Hash.of("audit", secret).a() >>> 32);
  }

  private record Session(@Nullable Means means, @Nullable String user, @Nullable String id) {}
}
