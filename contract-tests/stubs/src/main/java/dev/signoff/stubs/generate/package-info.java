/**
 * Generator of stub mappings from the outcomes of the contracts. It runs in the build and is not
 * part of the artifact.
 *
 * <p>{@code StubGenerator} writes a file per API. {@code ApiStubs} uses one class per kind of stub;
 * the choice between two matching stubs is made by {@code StubPriority}.
 */
@NullMarked
package dev.signoff.stubs.generate;

import org.jspecify.annotations.NullMarked;
