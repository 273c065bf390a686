/**
 * HTTP/1.1 without the corrections of a usual client: requests are sent and responses are read
 * exactly as they are.
 */
@NullMarked
package dev.signoff.conformance.http;

import org.jspecify.annotations.NullMarked;
