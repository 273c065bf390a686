/**
 * The operations of the Rocket.Chat contract, generated from it: each returns the typed and the raw
 * response.
 *
 * <p>For callers who need more of a response than {@link
 * dev.signoff.sdk.rocketchat.RocketChatSession} returns.
 */
@NullMarked
package dev.signoff.sdk.rocketchat.api;

import org.jspecify.annotations.NullMarked;
