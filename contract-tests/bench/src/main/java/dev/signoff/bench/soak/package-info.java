/** Soak test {@code ./signoff soak}: a server under continuous load must not leak resources. */
@NullMarked
package dev.signoff.bench.soak;

import org.jspecify.annotations.NullMarked;
