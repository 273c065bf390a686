/** Documentation site: any folder of static files, served at {@code /docs/}. */
@NullMarked
package dev.signoff.server.docs;

import org.jspecify.annotations.NullMarked;
