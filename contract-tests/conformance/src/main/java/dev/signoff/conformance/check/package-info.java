/** Checks, their execution and their findings, independent of any vendor. */
@NullMarked
package dev.signoff.conformance.check;

import org.jspecify.annotations.NullMarked;
