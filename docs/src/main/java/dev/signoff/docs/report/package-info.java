/** Reports of the conformance suite on the reference server. */
@NullMarked
package dev.signoff.docs.report;

import org.jspecify.annotations.NullMarked;
