/** The contracts as the interactive reference shows them. */
@NullMarked
package dev.signoff.docs.reference;

import org.jspecify.annotations.NullMarked;
