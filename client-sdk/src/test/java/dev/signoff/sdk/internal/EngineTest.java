package dev.signoff.sdk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.sdk.ClientOptions;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EngineTest {
  @Test
  void callsThatBelongTogetherShareTheTimeOfOne() {
    CallEngine engine = CallEngine.at(URI.create("https://localhost"), ClientOptions.standard());
    long twentySecondsAgo = System.nanoTime() - Duration.ofSeconds(20).toNanos();
    long anHourAgo = System.nanoTime() - Duration.ofHours(1).toNanos();
    assertThat(engine.since(twentySecondsAgo).timeouts.call())
        .isLessThanOrEqualTo(Duration.ofSeconds(10));
    assertThat(engine.since(anHourAgo).timeouts.call()).isEqualTo(Duration.ofNanos(1));
  }
}
