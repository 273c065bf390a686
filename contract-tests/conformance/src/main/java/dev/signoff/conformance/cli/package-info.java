/** Command-line interface of the suite. */
@NullMarked
package dev.signoff.conformance.cli;

import org.jspecify.annotations.NullMarked;
