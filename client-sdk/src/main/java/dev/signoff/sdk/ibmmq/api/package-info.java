/**
 * The operations of the IBM MQ contract, generated from it: each returns the typed and the raw
 * response.
 *
 * <p>For callers who need more of a response than {@link dev.signoff.sdk.ibmmq.IbmMqSession}
 * returns.
 */
@NullMarked
package dev.signoff.sdk.ibmmq.api;

import org.jspecify.annotations.NullMarked;
