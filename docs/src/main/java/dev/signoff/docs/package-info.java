/** The documentation site. */
@NullMarked
package dev.signoff.docs;

import org.jspecify.annotations.NullMarked;
