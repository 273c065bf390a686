package dev.signoff.bench;

/** Exception for a measurement that failed or would be invalid. The message is for the user. */
public final class MeasurementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message the problem, and what the user can do
   */
  public MeasurementException(String message) {
    super(message);
  }

  /**
   * Creates the exception.
   *
   * @param message the problem, and what the user can do
   * @param cause the cause
   */
  public MeasurementException(String message, Throwable cause) {
    super(message, cause);
  }
}
