/** Measures nodes that keep their sessions in one Redis. */
@NullMarked
package dev.signoff.bench.redis;

import org.jspecify.annotations.NullMarked;
