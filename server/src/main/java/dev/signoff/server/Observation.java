package dev.signoff.server;

import dev.signoff.server.audit.AuditLog;
import dev.signoff.server.audit.Event;
import dev.signoff.server.http.MetricsPage;
import dev.signoff.server.http.RequestCount;
import dev.signoff.server.http.Vendors;
import dev.signoff.server.http.Watch;
import dev.signoff.server.metrics.Metrics;
import dev.signoff.server.session.SessionStore;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** What a server tells of what it does: an audit log, metrics, both, or by default nothing. */
final class Observation implements AutoCloseable {
  private final @Nullable AuditLog audit;
  private final @Nullable Metrics metrics;

  private Observation(@Nullable AuditLog audit, @Nullable Metrics metrics) {
    this.audit = audit;
    this.metrics = metrics;
    if (audit != null && metrics != null) {
      metrics.auditEventsLost(audit::lost);
    }
  }

  static Observation of(ServerOptions options) {
    return new Observation(audit(options), options.metrics ? new Metrics() : null);
  }

  /** A store that remembers elsewhere is not asked how many sessions it has: that costs. */
  SessionStore of(SessionStore store, boolean isEmbedded, IntSupplier sessions) {
    if (metrics == null) {
      return store;
    }
    if (isEmbedded) {
      metrics.sessions(sessions);
    }
    return metrics.timed(store);
  }

  MetricsPage page() {
    return metrics == null ? MetricsPage.none() : MetricsPage.of(metrics::scrape);
  }

  @Nullable Watch watch(Vendors vendors) {
    if (audit == null && metrics == null) {
      return null;
    }
    Consumer<Event> log = audit == null ? event -> {} : audit::add;
    Consumer<Event> count = metrics == null ? event -> {} : metrics::count;
    RequestCount requests = metrics == null ? (vendor, operation, status) -> {} : metrics;
    return new Watch(vendors, log.andThen(count), requests);
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
      throw new CannotStart(
          "The audit log " + options.audit + " cannot be written. Choose another with --audit.", e);
    }
  }
}
