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
 * Metrics of the server since its start, for Prometheus. Labels have few values, and none contains
 * a user, an address or a token. Thread safe.
 */
public final class Metrics implements RequestCounter, AutoCloseable {
  private static final Set<AuditOutcome> LOGOUT_OUTCOMES =
      Set.of(AuditOutcome.LOGGED_OUT, AuditOutcome.NOT_LOGGED_IN);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics gc = new JvmGcMetrics();
  private final MeterProvider<Counter> requests =
      Counter.builder("signoff.requests")
          .description("Requests that got a response")
          .withRegistry(registry);
  private final MeterProvider<Counter> logins =
      Counter.builder("signoff.logins").description("Attempts to log in").withRegistry(registry);
  private final MeterProvider<Counter> logouts =
      Counter.builder("signoff.logouts").description("Attempts to log out").withRegistry(registry);

  /** Creates the metrics, with all counters at zero. */
  public Metrics() {
    gc.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /**
   * Adds a gauge for the number of sessions in the embedded store.
   *
   * @param sessions the current number, available without blocking
   */
  public void sessions(IntSupplier sessions) {
    Gauge.builder("signoff.sessions", sessions::getAsInt)
        .description(
            "Entries of the embedded store, including some that expired within the last minute")
        .strongReference(true)
        .register(registry);
  }

  /**
   * Adds a counter for events that the audit log has lost.
   *
   * @param lost the current number, available without blocking
   */
  public void auditEventsLost(LongSupplier lost) {
    FunctionCounter.builder("signoff.audit.events.lost", lost, LongSupplier::getAsLong)
        .description("Events that the audit log could not write")
        .register(registry);
  }

  /**
   * Measures the response times of a store.
   *
   * @param store the store
   * @return a store that delegates to it
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
   * Counts an attempt to log in or out by its outcome.
   *
   * @param event the audit event of the attempt
   */
  public void count(AuditEvent event) {
    boolean isLogout =
        event.operation().equals("logout") || LOGOUT_OUTCOMES.contains(event.outcome());
    (isLogout ? logouts : logins)
        .withTags("vendor", event.vendor(), "outcome", event.outcome().word())
        .increment();
  }

  /** {@return all metrics, in Prometheus' text format} */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    gc.close();
    registry.close();
  }
}
