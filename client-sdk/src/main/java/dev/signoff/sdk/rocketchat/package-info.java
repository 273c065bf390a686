/**
 * Sessions of Rocket.Chat.
 *
 * <p>For all users of the SDK: start with {@link dev.signoff.sdk.rocketchat.RocketChatClient}.
 */
@NullMarked
package dev.signoff.sdk.rocketchat;

import org.jspecify.annotations.NullMarked;
