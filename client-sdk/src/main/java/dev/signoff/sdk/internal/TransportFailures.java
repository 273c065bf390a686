package dev.signoff.sdk.internal;

import dev.signoff.sdk.CallInterruptedException;
import dev.signoff.sdk.ConnectionBrokenException;
import dev.signoff.sdk.ConnectionFailedException;
import dev.signoff.sdk.SignoffException;
import dev.signoff.sdk.TimedOutException;
import dev.signoff.sdk.TlsFailedException;
import dev.signoff.sdk.Transport;
import dev.signoff.sdk.UnusableResponseException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Mapping from failures of a transport to the exception types of the SDK. */
final class TransportFailures {
  private TransportFailures() {}

  static SignoffException of(String operation, Duration timeout, @Nullable Throwable failure) {
    Throwable cause = unwrapped(failure);
    if (cause instanceof BodyTooLargeException tooLarge) {
      return new UnusableResponseException(
          operation,
          tooLarge.getMessage(),
          new Transport.TransportResponse(tooLarge.status(), tooLarge.headers(), ""),
          tooLarge);
    }
    if (cause instanceof Deadline.WaitInterruptedException) {
      return new CallInterruptedException(operation, cause);
    }
    if (cause instanceof TimeoutException
        || (cause instanceof HttpTimeoutException
            && !(cause instanceof HttpConnectTimeoutException))) {
      return new TimedOutException(operation, timeout, cause);
    }
    if (cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof UnknownHostException
        || cause instanceof NoRouteToHostException) {
      return new ConnectionFailedException(operation, cause);
    }
    if (cause instanceof SSLException
        || (cause != null && cause.getCause() instanceof SSLException)) {
      return new TlsFailedException(operation, cause);
    }
    if (cause instanceof IOException) {
      return new ConnectionBrokenException(operation, withoutMessage(cause));
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw cause instanceof RuntimeException unexpected
        ? unexpected
        : new IllegalStateException(operation + ": the transport failed", cause);
  }

  /**
   * Returns the failure without its message, because the JDK quotes headers that it cannot parse,
   * which may hold a token.
   */
  private static IOException withoutMessage(Throwable cause) {
    IOException bare = new IOException(cause.getClass().getName());
    bare.setStackTrace(cause.getStackTrace());
    return bare;
  }

  static @Nullable Throwable unwrapped(@Nullable Throwable failure) {
    Throwable inner = failure;
    while ((inner instanceof CompletionException || inner instanceof ExecutionException)
        && inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }
}
