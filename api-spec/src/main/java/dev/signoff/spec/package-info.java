/**
 * Parser of the contracts under {@code openapi/}, and checks of HTTP exchanges against them.
 *
 * <p>Start at {@link dev.signoff.spec.Contract} to read one, at {@link
 * dev.signoff.spec.ContractCheck} to check an exchange. Tests of every module use it, and the
 * conformance suite does at run time.
 */
@NullMarked
package dev.signoff.spec;

import org.jspecify.annotations.NullMarked;
