/**
 * The operations of the rested contract, generated from it: each returns the typed and the raw
 * response.
 *
 * <p>For callers who need more of a response than {@link dev.signoff.sdk.rested.RestedSession}
 * returns.
 */
@NullMarked
package dev.signoff.sdk.rested.api;

import org.jspecify.annotations.NullMarked;
