/**
 * The SDK brings documented outcomes about, for real.
 *
 * <p>{@code SdkCall} goes on a {@code TestEnvironment} that a {@code OutcomeTarget} has set: the
 * reference server or the stubs. {@code TamperingInterceptor} watches the wire, and {@code
 * RequestMutation} spoils requests as the outcome's cause says.
 */
@NullMarked
package dev.signoff.crosscheck.live;

import org.jspecify.annotations.NullMarked;
