/** What a check is, how it is run, and what it finds. Knows no vendor. */
@NullMarked
package dev.signoff.conformance.check;

import org.jspecify.annotations.NullMarked;
