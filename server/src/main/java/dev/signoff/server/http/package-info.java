/**
 * HTTP layer between Grizzly and the vendors: strict parsing, routing, error bodies in the vendors'
 * formats, health and metrics endpoints.
 */
@NullMarked
package dev.signoff.server.http;

import org.jspecify.annotations.NullMarked;
