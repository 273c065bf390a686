/** Reports of a run, without secrets, in all output formats. */
@NullMarked
package dev.signoff.conformance.report;

import org.jspecify.annotations.NullMarked;
