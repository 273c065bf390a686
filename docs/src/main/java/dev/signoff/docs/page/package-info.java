/** Pages: Markdown, filled in and made HTML. */
@NullMarked
package dev.signoff.docs.page;

import org.jspecify.annotations.NullMarked;
