/** Content of the contracts and the suite for each vendor, as Markdown. */
@NullMarked
package dev.signoff.docs.vendor;

import org.jspecify.annotations.NullMarked;
