package dev.signoff.bench;

/** A figure would be wrong, or there would be none. The message is for the user. */
public final class MeasurementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was wrong, and what to do
   */
  public MeasurementException(String message) {
    super(message);
  }

  /**
   * Creates the exception.
   *
   * @param message what was wrong, and what to do
   * @param cause why
   */
  public MeasurementException(String message, Throwable cause) {
    super(message, cause);
  }
}
