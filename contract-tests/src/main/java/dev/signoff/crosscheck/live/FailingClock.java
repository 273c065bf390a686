package dev.signoff.crosscheck.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Clock that can be made to fail, which makes a server fail that has no other fault. */
final class FailingClock extends Clock {
  private volatile boolean failing;
  private volatile Duration ahead = Duration.ZERO;

  void fails() {
    failing = true;
  }

  void works() {
    failing = false;
  }

  void advance(Duration duration) {
    ahead = ahead.plus(duration);
  }

  @Override
  public Instant instant() {
    if (failing) {
      throw new IllegalStateException("the clock fails, as it was told to");
    }
    return Clock.systemUTC().instant().plus(ahead);
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
