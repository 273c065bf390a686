/** Mutants and conforming variants: the reference server behind a proxy that changes one thing. */
package dev.signoff.conformance.mutant;
