/**
 * Who logged in and out, how, from where, and how it ended: as events, and as a log of JSON lines.
 * Knows nothing of any vendor.
 */
@NullMarked
package dev.signoff.server.audit;

import org.jspecify.annotations.NullMarked;
