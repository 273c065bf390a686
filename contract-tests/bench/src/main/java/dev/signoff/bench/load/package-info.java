/** Load scenarios: logouts sent by wrk, each of another session, and checks that they were real. */
@NullMarked
package dev.signoff.bench.load;

import org.jspecify.annotations.NullMarked;
