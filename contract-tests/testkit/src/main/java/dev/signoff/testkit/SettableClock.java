package dev.signoff.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** Clock that a test sets, and that a test can cause to fail. */
public final class SettableClock extends Clock {
  /** Message of the exception that a failing clock throws. It must never reach a client. */
  public static final String FAILURE_MESSAGE = "Pw!of!clock";

  private volatile Instant now;
  private final AtomicInteger readings = new AtomicInteger(Integer.MAX_VALUE);

  /** Creates a clock that shows the current time. */
  public SettableClock() {
    this(Instant.now());
  }

  /** Creates a clock that shows this time. */
  public SettableClock(Instant now) {
    this.now = now;
  }

  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  /** Makes every reading fail after {@code moreReadings} more, until {@link #stopFailing}. */
  public void failAfter(int moreReadings) {
    readings.set(moreReadings);
  }

  public void stopFailing() {
    readings.set(Integer.MAX_VALUE);
  }

  @Override
  public Instant instant() {
    if (readings.getAndUpdate(left -> left == 0 ? 0 : left - 1) == 0) {
      throw new IllegalStateException(FAILURE_MESSAGE);
    }
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
