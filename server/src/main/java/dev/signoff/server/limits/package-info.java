/** Where the server's patience and memory end. Knows nothing of any vendor. */
@NullMarked
package dev.signoff.server.limits;

import org.jspecify.annotations.NullMarked;
