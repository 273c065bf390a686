/** What the contracts and the suite say of a vendor, as Markdown. */
@NullMarked
package dev.signoff.docs.vendor;

import org.jspecify.annotations.NullMarked;
