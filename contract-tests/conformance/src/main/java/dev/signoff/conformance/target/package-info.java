/** Targets of a run: the server, its users and the settings. */
@NullMarked
package dev.signoff.conformance.target;

import org.jspecify.annotations.NullMarked;
