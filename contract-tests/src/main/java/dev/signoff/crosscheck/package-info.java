/**
 * Contract, server, SDK, stubs and pacts compared with each other.
 *
 * <p>{@code DriftReport} runs the comparison; {@code DriftTest} runs it in the build:
 *
 * <ol>
 *   <li>The SDK produces each documented outcome on the reference server and on the stubs: package
 *       {@code live}.
 *   <li>The exchanges of one source form its {@code ObservedApi}. Package {@code pact} reads those
 *       of the pacts; those of the contract are made from its examples. {@code Observations}
 *       contains all of them.
 *   <li>{@code CrossCheck} splits them into {@code Fact}s: the {@code ExchangeParts} of each
 *       exchange and, from contract and generated code, the {@code DeclaredApi} of each operation.
 *   <li>{@code DriftCheck} compares the facts. All sources that state a part have to agree.
 * </ol>
 */
@NullMarked
package dev.signoff.crosscheck;

import org.jspecify.annotations.NullMarked;
