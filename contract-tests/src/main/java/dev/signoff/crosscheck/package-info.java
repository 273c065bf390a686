/**
 * Contract, server, SDK, stubs and pacts compared with each other: each documented outcome is
 * brought about for real, and what each side makes of it is held against all others.
 */
@NullMarked
package dev.signoff.crosscheck;

import org.jspecify.annotations.NullMarked;
