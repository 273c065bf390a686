/** Checks of IBM MQ. */
@NullMarked
package dev.signoff.conformance.ibmmq;

import org.jspecify.annotations.NullMarked;
