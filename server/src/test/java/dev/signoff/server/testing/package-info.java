/** Reference server in the test process, and clients that check every exchange by the contracts. */
@NullMarked
package dev.signoff.server.testing;

import org.jspecify.annotations.NullMarked;
