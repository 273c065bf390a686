/** Password check and login throttling. Independent of any vendor. */
@NullMarked
package dev.signoff.server.login;

import org.jspecify.annotations.NullMarked;
