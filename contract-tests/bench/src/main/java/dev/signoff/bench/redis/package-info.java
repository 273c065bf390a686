/** Section {@code redis}: nodes that store their sessions in one Redis. */
@NullMarked
package dev.signoff.bench.redis;

import org.jspecify.annotations.NullMarked;
