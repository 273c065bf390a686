/** Servers that get it wrong: the reference server behind a proxy that breaks one thing. */
package dev.signoff.conformance.mutant;
