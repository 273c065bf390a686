/** Pact files of any origin, read without Pact and compared with the contract. */
@NullMarked
package dev.signoff.crosscheck.pact;

import org.jspecify.annotations.NullMarked;
