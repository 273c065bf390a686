/**
 * What stands between Grizzly and the vendors: odd requests, errors in each vendor's own words,
 * health.
 */
@NullMarked
package dev.signoff.server.http;

import org.jspecify.annotations.NullMarked;
