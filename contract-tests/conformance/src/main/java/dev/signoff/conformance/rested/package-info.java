/** Checks of rested. */
@NullMarked
package dev.signoff.conformance.rested;

import org.jspecify.annotations.NullMarked;
