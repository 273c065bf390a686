/** Pages: Markdown with blocks, rendered as HTML. */
@NullMarked
package dev.signoff.docs.page;

import org.jspecify.annotations.NullMarked;
