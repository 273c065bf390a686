/**
 * The operations of the IBM MQ contract, generated from it: the typed response with the raw one
 * beside it.
 *
 * <p>For callers who need more of a response than {@link dev.signoff.sdk.ibmmq.IbmMqSession} tells.
 */
@NullMarked
package dev.signoff.sdk.ibmmq.api;

import org.jspecify.annotations.NullMarked;
