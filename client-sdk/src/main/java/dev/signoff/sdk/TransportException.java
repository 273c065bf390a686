package dev.signoff.sdk;

import org.jspecify.annotations.Nullable;

/** Base class of failures without a response. */
public abstract sealed class TransportException extends SignoffException
    permits ConnectionFailedException,
        ConnectionBrokenException,
        TimedOutException,
        TlsFailedException,
        CallInterruptedException {
  private static final long serialVersionUID = 1;

  TransportException(String operation, String message, @Nullable Throwable cause) {
    super(operation, message, cause);
  }
}
