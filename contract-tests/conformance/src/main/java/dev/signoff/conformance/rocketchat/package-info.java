/** Checks of Rocket.Chat. */
@NullMarked
package dev.signoff.conformance.rocketchat;

import org.jspecify.annotations.NullMarked;
