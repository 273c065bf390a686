/** What a run found, without secrets, and how it is shown. */
@NullMarked
package dev.signoff.conformance.report;

import org.jspecify.annotations.NullMarked;
