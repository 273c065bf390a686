/**
 * Conformance suite that checks whether the login and logout of any server do what the vendor
 * documents. The entry point is {@link dev.signoff.conformance.Conformance}.
 */
@NullMarked
package dev.signoff.conformance;

import org.jspecify.annotations.NullMarked;
