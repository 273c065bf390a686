package dev.signoff.server;

import dev.signoff.server.audit.AuditEvent;
import dev.signoff.server.audit.AuditLog;
import dev.signoff.server.http.MetricsEndpoint;
import dev.signoff.server.http.RequestCounter;
import dev.signoff.server.http.RequestObserver;
import dev.signoff.server.http.VendorRegistry;
import dev.signoff.server.metrics.Metrics;
import dev.signoff.server.session.SessionStore;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Audit log and metrics of a server. Both are off by default. */
final class Observability implements AutoCloseable {
  private final @Nullable AuditLog audit;
  private final @Nullable Metrics metrics;

  private Observability(@Nullable AuditLog audit, @Nullable Metrics metrics) {
    this.audit = audit;
    this.metrics = metrics;
    if (audit != null && metrics != null) {
      metrics.auditEventsLost(audit::lost);
    }
  }

  static Observability of(ServerOptions options) {
    return new Observability(audit(options), options.metrics ? new Metrics() : null);
  }

  /**
   * Returns the store, timed if metrics are on. Only the embedded store reports its number of
   * sessions: counting them elsewhere would be expensive.
   */
  SessionStore of(SessionStore store, boolean isEmbedded, IntSupplier sessions) {
    if (metrics == null) {
      return store;
    }
    if (isEmbedded) {
      metrics.sessions(sessions);
    }
    return metrics.timed(store);
  }

  MetricsEndpoint metricsPage() {
    return metrics == null ? MetricsEndpoint.none() : MetricsEndpoint.of(metrics::scrape);
  }

  @Nullable RequestObserver requestObserver(VendorRegistry vendors) {
    if (audit == null && metrics == null) {
      return null;
    }
    Consumer<AuditEvent> log = audit == null ? event -> {} : audit::add;
    Consumer<AuditEvent> count = metrics == null ? event -> {} : metrics::count;
    RequestCounter requests = metrics == null ? (vendor, operation, status) -> {} : metrics;
    return new RequestObserver(vendors, log.andThen(count), requests);
  }

  @Override
  public void close() {
    if (audit != null) {
      audit.close();
    }
    if (metrics != null) {
      metrics.close();
    }
  }

  private static @Nullable AuditLog audit(ServerOptions options) {
    if (options.auditStream != null) {
      return AuditLog.to(options.auditStream);
    }
    if (options.audit == null) {
      return null;
    }
    try {
      return AuditLog.to(options.audit);
    } catch (UncheckedIOException e) {
      throw new ServerStartException(
          "The audit log " + options.audit + " cannot be written. Choose another with --audit.", e);
    }
  }
}
