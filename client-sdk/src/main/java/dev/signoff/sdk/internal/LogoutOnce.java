package dev.signoff.sdk.internal;

import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.MissingCredentialException;
import dev.signoff.sdk.StatusException;
import dev.signoff.sdk.UnusableResponseException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Guard that logs a session out only once and then deletes its credentials. */
public final class LogoutOnce {
  private final Predicate<StatusException> alreadyOver;
  private final Runnable forget;
  private final AtomicReference<@Nullable CompletableFuture<LogOutResult>> logOut =
      new AtomicReference<>();

  /** Creates a guard with a predicate for responses which mean that the session was over before. */
  public LogoutOnce(Predicate<StatusException> alreadyOver, Runnable forget) {
    this.alreadyOver = alreadyOver;
    this.forget = forget;
  }

  /** Logs out, unless that was done or is under way. A logout that failed can be repeated. */
  public CompletableFuture<LogOutResult> end(Supplier<CompletableFuture<?>> call) {
    CompletableFuture<LogOutResult> mine = new CompletableFuture<>();
    CompletableFuture<LogOutResult> first = logOut.compareAndExchange(null, mine);
    if (first != null) {
      return first.thenApply(result -> new LogOutResult.AlreadyLoggedOut());
    }
    FutureCompletion.then(
        call(call), (result, failure) -> settle(mine, TransportFailures.unwrapped(failure)));
    return mine.copy();
  }

  private static CompletableFuture<?> call(Supplier<CompletableFuture<?>> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void settle(CompletableFuture<LogOutResult> mine, @Nullable Throwable failure) {
    if (failure == null || confirms(failure)) {
      forget.run();
      mine.complete(new LogOutResult.LoggedOut());
    } else if (failure instanceof MissingCredentialException
        || (failure instanceof StatusException response && alreadyOver.test(response))) {
      forget.run();
      mine.complete(new LogOutResult.AlreadyLoggedOut());
    } else {
      logOut.set(null);
      mine.completeExceptionally(Objects.requireNonNull(failure));
    }
  }

  /**
   * Checks whether an unusable response still confirms the logout: a 2xx status with an empty body
   * does. A body that breaks the contract does not, because an error page of a proxy may have
   * status 200 too.
   */
  private static boolean confirms(Throwable failure) {
    return failure instanceof UnusableResponseException unusable
        && unusable.status() / 100 == 2
        && unusable.rawBody().isBlank()
        && !(unusable.getCause() instanceof BodyTooLargeException);
  }

  /** Returns the failure of a stage, without the exceptions in which earlier stages wrapped it. */
  public static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
