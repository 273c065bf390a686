/** Limits of the server. Independent of any vendor. */
@NullMarked
package dev.signoff.server.limits;

import org.jspecify.annotations.NullMarked;
