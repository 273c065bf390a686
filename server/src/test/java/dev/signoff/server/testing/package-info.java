/** A server in this process, and clients that check every exchange against the contracts. */
@NullMarked
package dev.signoff.server.testing;

import org.jspecify.annotations.NullMarked;
