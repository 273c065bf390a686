/**
 * Production of documented outcomes by real SDK calls.
 *
 * <p>{@code SdkCall} uses a {@code TestEnvironment} of an {@code OutcomeTarget}, which is the
 * reference server or the stubs. {@code TamperingInterceptor} records exchanges, and {@code
 * RequestMutation} alters requests as the outcome's cause requires.
 */
@NullMarked
package dev.signoff.crosscheck.live;

import org.jspecify.annotations.NullMarked;
