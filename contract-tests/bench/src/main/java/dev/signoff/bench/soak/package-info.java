/** {@code ./signoff soak}: does the server use ever more of anything? */
@NullMarked
package dev.signoff.bench.soak;

import org.jspecify.annotations.NullMarked;
