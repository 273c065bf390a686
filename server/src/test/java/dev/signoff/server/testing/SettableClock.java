package dev.signoff.server.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands still until a test moves it on, and works until a test breaks it. */
public final class SettableClock extends Clock {
  /** What it says when it fails: nothing that anybody may be told. */
  public static final String COMPLAINT = "Pw!of!clock";

  private volatile Instant now = Instant.now();
  private final AtomicInteger readings = new AtomicInteger(Integer.MAX_VALUE);

  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  /** Lets it be read so many times more, and then fails until it is mended. */
  public void failAfter(int moreReadings) {
    readings.set(moreReadings);
  }

  public void mend() {
    readings.set(Integer.MAX_VALUE);
  }

  @Override
  public Instant instant() {
    if (readings.getAndUpdate(left -> left == 0 ? 0 : left - 1) == 0) {
      throw new IllegalStateException(COMPLAINT);
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
