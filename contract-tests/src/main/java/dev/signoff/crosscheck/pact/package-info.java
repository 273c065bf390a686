/** Pact files, read without Pact and compared with the contract, whoever wrote them. */
@NullMarked
package dev.signoff.crosscheck.pact;

import org.jspecify.annotations.NullMarked;
