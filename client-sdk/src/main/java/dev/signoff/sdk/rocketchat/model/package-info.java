/**
 * The bodies of the Rocket.Chat contract, generated from it. Unknown fields survive a round trip;
 * secrets are masked in {@code toString}.
 *
 * <p>For all users of the SDK.
 */
@NullMarked
package dev.signoff.sdk.rocketchat.model;

import org.jspecify.annotations.NullMarked;
