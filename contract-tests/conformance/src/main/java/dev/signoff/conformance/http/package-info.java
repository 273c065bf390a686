/** HTTP/1.1 as it is on the wire: what is sent is what was asked for, what comes is not mended. */
@NullMarked
package dev.signoff.conformance.http;

import org.jspecify.annotations.NullMarked;
