/** Metrics for Prometheus. The classes are loaded only if metrics are enabled. */
@NullMarked
package dev.signoff.server.metrics;

import org.jspecify.annotations.NullMarked;
