/**
 * The SDK brings documented outcomes about, for real.
 *
 * <p>{@code SdkCall} goes on a {@code Stage} that a {@code Target} has set: the reference server or
 * the stubs. {@code Way} watches the wire, and {@code Damage} spoils requests as the outcome's
 * cause says.
 */
@NullMarked
package dev.signoff.crosscheck.live;

import org.jspecify.annotations.NullMarked;
