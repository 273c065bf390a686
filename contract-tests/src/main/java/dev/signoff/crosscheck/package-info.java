/**
 * Contract, server, SDK, stubs and pacts compared with each other.
 *
 * <p>{@code Agreement} does it all, and the build does it with {@code DriftTest}:
 *
 * <ol>
 *   <li>The SDK brings each documented outcome about, on the reference server and on the stubs:
 *       package {@code live}.
 *   <li>What a side sent or answered for each outcome is its {@code Testimony}. Package {@code
 *       pact} reads that of the pacts; the contract's own is made of its examples. {@code Evidence}
 *       is all of them.
 *   <li>{@code CrossCheck} takes them apart into {@code Statement}s: the {@code Parts} of each
 *       exchange and, from contract and generated code, the {@code Surface} of each operation.
 *   <li>{@code Drift} compares the statements. All sides that speak of something have to say the
 *       same.
 * </ol>
 */
@NullMarked
package dev.signoff.crosscheck;

import org.jspecify.annotations.NullMarked;
