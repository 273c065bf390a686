/**
 * What the generated interfaces stand on: bodies, answers, cookies. A server of your own needs this
 * package, the generated {@code api} and {@code model} packages, and nothing else from here;
 * register {@link ContractFeature} with it.
 */
@NullMarked
package dev.signoff.server.contract;

import org.jspecify.annotations.NullMarked;
