/** Session stores, sessions and tokens. Independent of any vendor. */
@NullMarked
package dev.signoff.server.session;

import org.jspecify.annotations.NullMarked;
