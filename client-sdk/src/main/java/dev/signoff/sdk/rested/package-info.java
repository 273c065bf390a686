/**
 * Sessions of a rested project.
 *
 * <p>For all users of the SDK: start with {@link dev.signoff.sdk.rested.RestedClient}.
 */
@NullMarked
package dev.signoff.sdk.rested;

import org.jspecify.annotations.NullMarked;
