/** IBM MQ's checks. */
@NullMarked
package dev.signoff.conformance.ibmmq;

import org.jspecify.annotations.NullMarked;
