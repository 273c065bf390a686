/**
 * Run-time support of the generated interfaces: bodies, responses, cookies. A server of your own
 * needs this package and the generated {@code api} and {@code model} packages, but nothing else of
 * this module. Register {@link ContractFeature} with it.
 */
@NullMarked
package dev.signoff.server.contract;

import org.jspecify.annotations.NullMarked;
