/**
 * The bodies of the IBM MQ contract, generated from it. Unknown fields survive a round trip;
 * secrets are masked in {@code toString}.
 *
 * <p>For all users of the SDK.
 */
@NullMarked
package dev.signoff.sdk.ibmmq.model;

import org.jspecify.annotations.NullMarked;
