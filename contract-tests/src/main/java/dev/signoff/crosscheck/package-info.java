/**
 * Contract, server, SDK, stubs and pacts compared with each other.
 *
 * <p>{@code DriftReport} does it all, and the build does it with {@code DriftTest}:
 *
 * <ol>
 *   <li>The SDK brings each documented outcome about, on the reference server and on the stubs:
 *       package {@code live}.
 *   <li>What a side sent or answered for each outcome is its {@code ObservedApi}. Package {@code
 *       pact} reads that of the pacts; the contract's own is made of its examples. {@code
 *       Observations} is all of them.
 *   <li>{@code CrossCheck} takes them apart into {@code Fact}s: the {@code ExchangeParts} of each
 *       exchange and, from contract and generated code, the {@code DeclaredApi} of each operation.
 *   <li>{@code DriftCheck} compares the statements. All sides that speak of something have to say
 *       the same.
 * </ol>
 */
@NullMarked
package dev.signoff.crosscheck;

import org.jspecify.annotations.NullMarked;
