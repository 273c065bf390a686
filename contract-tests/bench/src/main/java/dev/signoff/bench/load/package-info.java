/** Real logouts from wrk, each of another session, and the checks that they were real. */
@NullMarked
package dev.signoff.bench.load;

import org.jspecify.annotations.NullMarked;
