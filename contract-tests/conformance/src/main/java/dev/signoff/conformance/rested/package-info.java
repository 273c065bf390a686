/** rested's checks. */
@NullMarked
package dev.signoff.conformance.rested;

import org.jspecify.annotations.NullMarked;
