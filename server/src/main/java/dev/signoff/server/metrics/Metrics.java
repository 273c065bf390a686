package dev.signoff.server.metrics;

import dev.signoff.server.audit.AuditEvent;
import dev.signoff.server.audit.AuditOutcome;
import dev.signoff.server.http.RequestCounter;
import dev.signoff.server.session.SessionStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * What the server has done since it started. Labels have few values, and none is a user, an address
 * or a token. Thread safe.
 */
public final class Metrics implements RequestCounter, AutoCloseable {
  private static final Set<AuditOutcome> OF_LOGOUT =
      Set.of(AuditOutcome.LOGGED_OUT, AuditOutcome.NOT_LOGGED_IN);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics gc = new JvmGcMetrics();
  private final MeterProvider<Counter> requests =
      Counter.builder("signoff.requests")
          .description("Requests that were answered")
          .withRegistry(registry);
  private final MeterProvider<Counter> logins =
      Counter.builder("signoff.logins").description("Attempts to log in").withRegistry(registry);
  private final MeterProvider<Counter> logouts =
      Counter.builder("signoff.logouts").description("Attempts to log out").withRegistry(registry);

  /** Starts at zero. */
  public Metrics() {
    gc.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /**
   * Shows how many sessions are remembered.
   *
   * @param sessions tells at once
   */
  public void sessions(IntSupplier sessions) {
    Gauge.builder("signoff.sessions", sessions::getAsInt)
        .description("What the embedded store remembers; up to a minute longer than it lives")
        .strongReference(true)
        .register(registry);
  }

  /**
   * Shows how many events the audit log has lost.
   *
   * @param lost tells at once
   */
  public void auditEventsLost(LongSupplier lost) {
    FunctionCounter.builder("signoff.audit.events.lost", lost, LongSupplier::getAsLong)
        .description("Events that the audit log could not write")
        .register(registry);
  }

  /**
   * Times what a store does.
   *
   * @param store the store
   * @return the same store, timed
   */
  public SessionStore timed(SessionStore store) {
    return new TimedSessionStore(store, registry);
  }

  @Override
  public void count(String vendor, String operation, int status) {
    requests
        .withTags("vendor", vendor, "operation", operation, "status", String.valueOf(status))
        .increment();
  }

  /**
   * Counts how an attempt to log in or out ended.
   *
   * @param event what became of it
   */
  public void count(AuditEvent event) {
    boolean isLogout = event.operation().equals("logout") || OF_LOGOUT.contains(event.outcome());
    (isLogout ? logouts : logins)
        .withTags("vendor", event.vendor(), "outcome", event.outcome().word())
        .increment();
  }

  /** {@return all of it, in Prometheus' text format} */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    gc.close();
    registry.close();
  }
}
