/** Tokens and what the server remembers of them. Knows nothing of any vendor. */
@NullMarked
package dev.signoff.server.session;

import org.jspecify.annotations.NullMarked;
