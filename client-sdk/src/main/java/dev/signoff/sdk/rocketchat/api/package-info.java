/**
 * The operations of the Rocket.Chat contract, generated from it: the typed response with the raw
 * one beside it.
 *
 * <p>For callers who need more of a response than {@link
 * dev.signoff.sdk.rocketchat.RocketChatSession} tells.
 */
@NullMarked
package dev.signoff.sdk.rocketchat.api;

import org.jspecify.annotations.NullMarked;
