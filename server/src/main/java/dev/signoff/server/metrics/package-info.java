/** Counts and times what the server does, for Prometheus. Loaded only if somebody asks for it. */
@NullMarked
package dev.signoff.server.metrics;

import org.jspecify.annotations.NullMarked;
