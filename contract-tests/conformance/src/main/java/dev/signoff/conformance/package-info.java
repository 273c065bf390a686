/**
 * Tells of any server whether its login and logout do what the vendor documents: {@link
 * dev.signoff.conformance.Conformance}.
 */
@NullMarked
package dev.signoff.conformance;

import org.jspecify.annotations.NullMarked;
