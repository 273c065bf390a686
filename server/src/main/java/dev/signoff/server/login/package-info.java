/** Checks passwords, and holds whoever guesses to a limit. Knows nothing of any vendor. */
@NullMarked
package dev.signoff.server.login;

import org.jspecify.annotations.NullMarked;
