/**
 * Reference implementation of IBM MQ's {@code login} resource, and of the queue resource that
 * requires its session.
 */
@NullMarked
package dev.signoff.server.ibmmq;

import org.jspecify.annotations.NullMarked;
