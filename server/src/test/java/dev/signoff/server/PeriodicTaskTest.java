package dev.signoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.ServerLogCapture;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeriodicTaskTest {
  @RegisterExtension static final ServerLogCapture LOG = new ServerLogCapture();

  @Test
  void aFailedTaskIsRunAgain() throws InterruptedException {
    CountDownLatch times = new CountDownLatch(3);
    Runnable chore =
        () -> {
          times.countDown();
          throw new IllegalStateException("no clock");
        };
    PeriodicTask housekeeping = PeriodicTask.every(Duration.ofMillis(1), chore);

    assertThat(times.await(10, TimeUnit.SECONDS)).isTrue();
    housekeeping.close();
    assertThat(LOG.text()).contains("housekeeping failed").doesNotContain("no clock");
  }
}
