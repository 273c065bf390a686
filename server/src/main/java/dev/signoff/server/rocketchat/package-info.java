/** Reference implementation of Rocket.Chat's login, logout and {@code me}. */
@NullMarked
package dev.signoff.server.rocketchat;

import org.jspecify.annotations.NullMarked;
