/**
 * The operations of the rested contract, generated from it: the typed response with the raw one
 * beside it.
 *
 * <p>For callers who need more of a response than {@link dev.signoff.sdk.rested.RestedSession}
 * tells.
 */
@NullMarked
package dev.signoff.sdk.rested.api;

import org.jspecify.annotations.NullMarked;
