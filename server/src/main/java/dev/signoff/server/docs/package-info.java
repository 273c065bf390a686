/** The documentation site: any folder, served as it is at {@code /docs/}. */
@NullMarked
package dev.signoff.server.docs;

import org.jspecify.annotations.NullMarked;
