/** Rocket.Chat's checks. */
@NullMarked
package dev.signoff.conformance.rocketchat;

import org.jspecify.annotations.NullMarked;
