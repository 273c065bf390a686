/** Contracts in the form that the interactive reference shows. */
@NullMarked
package dev.signoff.docs.reference;

import org.jspecify.annotations.NullMarked;
