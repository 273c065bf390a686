package dev.signoff.sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Tls;
import dev.signoff.testkit.ReceivedRequest;
import dev.signoff.testkit.ScriptedResponse;
import dev.signoff.testkit.ScriptedServer;
import dev.signoff.testkit.SettableClock;
import dev.signoff.testkit.TestCertificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * JUnit extension that starts test servers, provides client options with a fixed clock, and fails a
 * test if any exchange breaks the contract.
 */
public final class SdkTestExtension implements AfterEachCallback {
  private static final Tls TRUST = Tls.trusting(TestCertificate.ofLocalhost().certificateFile());

  private final List<AutoCloseable> running = new ArrayList<>();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final ExchangeGuard watch = new ExchangeGuard();
  private boolean misbehaviour;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));

  public ScriptedServer https(Function<ReceivedRequest, ScriptedResponse> site) {
    return keep(ScriptedServer.https(site));
  }

  public ScriptedServer http(Function<ReceivedRequest, ScriptedResponse> site) {
    return keep(ScriptedServer.http(site));
  }

  public <C extends AutoCloseable> C keep(C server) {
    running.add(server);
    return server;
  }

  /** The server of this test breaks the contract on purpose. */
  public void serverMisbehaves() {
    misbehaviour = true;
  }

  public void profile(String profile) {
    watch.profile(profile);
  }

  public ClientOptions options() {
    return ClientOptions.standard()
        .withTls(TRUST)
        .withInterceptor(watch)
        .withClock(clock)
        .withRandom(() -> 0.5)
        .withSleeper(
            pause -> {
              pauses.add(pause);
              clock.advance(pause);
              return CompletableFuture.completedFuture(null);
            });
  }

  public List<Duration> pauses() {
    return pauses;
  }

  public void passes(Duration time) {
    clock.advance(time);
  }

  public Clock clock() {
    return clock;
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    for (AutoCloseable server : running) {
      server.close();
    }
    if (!misbehaviour) {
      assertThat(watch.violations()).as("violations of the contract").isEmpty();
    }
  }
}
