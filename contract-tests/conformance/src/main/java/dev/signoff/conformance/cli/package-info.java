/** The command line. */
@NullMarked
package dev.signoff.conformance.cli;

import org.jspecify.annotations.NullMarked;
